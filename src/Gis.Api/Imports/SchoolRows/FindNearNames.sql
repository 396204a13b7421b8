insert into school_finding
select a.row_number, 'warning', 'same-name-near', 'name_th', string_agg(b.row_number::text, ', ' order by b.row_number), null
from (
  select r.row_number, r.name_key, p.point from school_row r join school_place p using (row_number)
  where p.point is not null and r.name_key in (select name_key from school_row where not refused group by name_key having count(*) > 1)
) a
join (
  select r.row_number, r.name_key, p.point from school_row r join school_place p using (row_number)
  where p.point is not null and r.name_key in (select name_key from school_row where not refused group by name_key having count(*) > 1)
) b on b.name_key = a.name_key and b.row_number <> a.row_number
  -- 0.002 degrees is more than 100 m anywhere in the country.
  and abs(st_x(a.point) - st_x(b.point)) < 0.002 and abs(st_y(a.point) - st_y(b.point)) < 0.002
  and st_distance(a.point::geography, b.point::geography) <= 100
group by a.row_number;
