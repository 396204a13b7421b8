-- Only one import runs, so another that says so died with its server.
update import set state = 'failed', finished_at = now() where state = 'running';
insert into import (kind, state, file_name, file_bytes, file_sha256, source, observed_on, options, done_by)
values (@kind, 'running', @file_name, @file_bytes, @file_sha256, @source, @observed_on, @options::jsonb, @done_by)
returning id;
