-- explanation comes as text, which COPY takes as it is, and is stored as jsonb.
create temp table new_coverage (
  school_id bigint, network text, network_reason text, dltv text, dltv_reason text, combined text, is_resilient boolean,
  explanation text, next_change_on date
) on commit drop
