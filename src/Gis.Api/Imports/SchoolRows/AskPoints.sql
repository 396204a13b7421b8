create temp table point_asked on commit drop as
select row_number as id, st_setsrid(st_makepoint(x, y), 4326) as point, (select is_demo from this_import) as is_demo from school_row where x is not null and not refused;
