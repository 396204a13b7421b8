-- The row that is to be deleted is held until it is.
select {in_use}
from register_row r
join {table} t on {match_given}
for update of t
