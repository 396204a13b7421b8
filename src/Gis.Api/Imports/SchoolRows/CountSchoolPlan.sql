-- What there is to write. At most 1,001 stored schools are counted: more is many.
select
  count(*) filter (where outcome = 'new'),
  (select count(*) from (select from school limit 1001) s),
  exists (select from school_row where coalesce(service_area_code, cluster_code) is not null) and exists (select from service_area_new),
  exists (select from school_match),
  coalesce(bool_or(outcome = 'changed' or stated is not null), false),
  coalesce(bool_or(outcome = 'changed' or noted is not null), false),
  coalesce(bool_or(outcome = 'new'), false) or exists (select from school_key_new)
from school_plan
