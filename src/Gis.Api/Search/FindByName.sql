-- $1 school ids, $2 area ids: what the found records show. The order is the caller's.
select
  'school', s.id, coalesce(s.dmc_code, s.smis_code, s.obec_code), s.name_th, s.name_en, s.kind,
  s.subdistrict_th, s.subdistrict_en, s.district_th, s.district_en, s.province_th, s.province_en,
  s.lon, s.lat, s.point_basis, null::float8, null::float8, null::float8, null::float8, s.is_demo,
  coalesce(c.network, 'unknown'), coalesce(c.dltv, 'unknown'), coalesce(c.combined, 'unknown'), coalesce(c.is_resilient, false)
from school_summary s
left join coverage c on c.school_id = s.id and c.valid_to is null and c.superseded_at is null
where s.id = any ($1)
union all
select
  'area', a.id, a.code, a.name_th, a.name_en, a.kind,
  null, null, district.name_th, district.name_en, province.name_th, province.name_en,
  st_x(a.label_point), st_y(a.label_point), null,
  st_xmin(a.boundary), st_ymin(a.boundary), st_xmax(a.boundary), st_ymax(a.boundary), a.is_demo,
  null, null, null, null
from area a
left join area parent on parent.id = a.parent_id
left join area district on district.id = parent.id and parent.kind = 'district'
left join area province on (province.id = parent.id and parent.kind = 'province') or (province.id = district.parent_id)
where a.id = any ($2)
