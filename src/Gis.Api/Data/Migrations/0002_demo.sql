-- What became of the demo: one row once it was loaded, removed or declined, so that a database that has seen it is left alone.
create table demo (
  is_only boolean primary key default true check (is_only),
  -- loading: begun and not ended; a server that finds it while nobody loads makes it anew.
  state text not null check (state in ('loading', 'loaded', 'removed')),
  schools int,
  seed bigint,
  changed_at timestamptz not null default now()
);
