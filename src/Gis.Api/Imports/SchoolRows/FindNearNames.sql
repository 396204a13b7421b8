-- Squares of 0.002 degrees, more than 100 m anywhere in the country: what is near lies in the same one or beside it. By the name
-- alone, the thousands of schools that share a common one would all be compared with each other.
insert into school_finding
with repeated as materialized (
  select r.row_number, r.name_key, p.point, floor(st_x(p.point) / 0.002)::int as x, floor(st_y(p.point) / 0.002)::int as y
  from school_row r join school_place p using (row_number)
  where p.point is not null and r.name_key in (select name_key from school_row where not refused group by name_key having count(*) > 1)
)
select a.row_number, 'warning', 'same-name-near', 'name_th', string_agg(b.row_number::text, ', ' order by b.row_number), null
from repeated a
cross join generate_series(-1, 1) east
cross join generate_series(-1, 1) north
join repeated b on b.name_key = a.name_key and b.x = a.x + east and b.y = a.y + north and b.row_number <> a.row_number
where st_distance(a.point::geography, b.point::geography) <= 100
group by a.row_number;
