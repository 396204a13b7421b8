analyze new_coverage;
-- new_coverage (temporary) holds the statuses of a day, @today. A status that stands is left as it is, but for its next change; one that
-- changed ends the day before, and one of the same day is superseded.
update coverage c set next_change_on = n.next_change_on
from new_coverage n
where c.school_id = n.school_id and c.valid_to is null and c.superseded_at is null
  and c.explanation = n.explanation::jsonb and c.next_change_on is distinct from n.next_change_on;

create temp table changed_coverage on commit drop as
select n.* from new_coverage n
left join coverage c on c.school_id = n.school_id and c.valid_to is null and c.superseded_at is null
where c.id is null or c.explanation <> n.explanation::jsonb;

update coverage c set superseded_at = now()
from changed_coverage n
where c.school_id = n.school_id and c.valid_to is null and c.superseded_at is null and c.valid_from >= @today;

update coverage c set valid_to = @today
from changed_coverage n
where c.school_id = n.school_id and c.valid_to is null and c.superseded_at is null;

insert into coverage (school_id, valid_from, network, network_reason, dltv, dltv_reason, combined, is_resilient, explanation, next_change_on)
select school_id, @today, network, network_reason, dltv, dltv_reason, combined, is_resilient, explanation::jsonb, next_change_on
from changed_coverage
