-- $1 school id
select valid_from, valid_to, network, dltv, combined, network_reason, dltv_reason
from coverage
where school_id = $1 and superseded_at is null
order by valid_from desc
