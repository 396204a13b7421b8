create temp table point_asked on commit drop as
select id, point, is_demo from school where point is not null and closed_on is null;
