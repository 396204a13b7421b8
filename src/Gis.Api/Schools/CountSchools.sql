-- The parameters and conditions of ListSchools.sql without the cursor.
select count(*)
from schools_matching(@network, @dltv, @combined, @level, @size, @kind, @bounds, @areas) m
where (@west is null or m.point && st_makeenvelope(@west, @south, @east, @north, 4326))
  and (@placed is null or (m.point is not null) = @placed)
  and (@found is null or m.id = any (@found))
