insert into area (id, kind, code, name_th, name_en, name_key, parent_id, boundary, label_point, fact_source_id, is_demo)
overriding system value
select w.id, w.kind, w.code, w.name_th, w.name_en, w.name_key, w.parent_id, w.boundary, l.label_point, w.fact_source_id, w.is_demo
from area_write w
-- The name is written in the largest part.
left join lateral (select st_pointonsurface(d.geom) as label_point from st_dump(w.boundary) d order by st_area(d.geom) desc limit 1) l on true
where w.is_new;

update area a
set name_th = coalesce(w.name_th, a.name_th), name_en = coalesce(w.name_en, a.name_en), name_key = coalesce(w.name_key, a.name_key),
  parent_id = coalesce(w.parent_id, a.parent_id), boundary = coalesce(w.boundary, a.boundary),
  label_point = coalesce((select st_pointonsurface(d.geom) from st_dump(w.boundary) d order by st_area(d.geom) desc limit 1), a.label_point),
  fact_source_id = w.fact_source_id, changed_at = now()
from area_write w
where w.id = a.id and not w.is_new;
