import type { Migration } from './migration.js'

/**
 * Documents are `json`, not `jsonb`: they are kept letter by letter, with the order of members and
 * escapes such as `\u0000` that `jsonb` refuses.
 */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: `
    create table settings (
      key text primary key,
      value text not null
    );

    create table tasks (
      id text primary key,
      seq bigint generated always as identity unique,
      type text not null,
      definition json not null,
      -- how many annotators shall answer, and how many have
      replication integer not null check (replication > 0),
      done integer not null default 0,
      reward numeric,
      currency text,
      withdraw_seconds integer not null default 0,
      created_at timestamptz not null default now()
    );
    create index tasks_open on tasks (seq) where done < replication;

    create table assignments (
      id text primary key,
      task_id text not null references tasks (id),
      annotator text not null,
      state text not null check (state in ('active', 'submitted')),
      leased_at timestamptz not null default now(),
      expires_at timestamptz not null,
      unique (task_id, annotator)
    );
    create index assignments_active on assignments (annotator, leased_at) where state = 'active';

    create table drafts (
      assignment_id text primary key references assignments (id),
      revision integer not null,
      save_id text not null,
      document json not null,
      saved_at timestamptz not null default now()
    );

    create table submissions (
      id text primary key,
      seq bigint generated always as identity unique,
      assignment_id text not null references assignments (id),
      task_id text not null references tasks (id),
      annotator text not null,
      status text not null check (status in ('submitted', 'skipped', 'flagged')),
      document json not null,
      -- of the document as it was sent, to tell a repeated request from another one
      digest text not null,
      active_ms bigint,
      -- sent after the lease had ended
      late boolean not null default false,
      received_at timestamptz not null default now(),
      withdrawn_at timestamptz
    );
    create unique index submissions_standing on submissions (assignment_id) where withdrawn_at is null;
    create index submissions_task on submissions (task_id) where withdrawn_at is null;
    create index submissions_received on submissions (received_at) where withdrawn_at is null;

    create table errors (
      seq bigint generated always as identity primary key,
      at timestamptz not null default now(),
      source text not null check (source in ('server', 'page')),
      code text not null,
      message text not null,
      assignment_id text
    );
  `,
}
