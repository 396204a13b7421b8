create temp table point_asked (id bigint, point geometry(Point, 4326), is_demo boolean) on commit drop;
insert into point_asked
select id, point, is_demo from school where point is not null and closed_on is null and (@school = 0 or id = @school);
