import type { Queryable } from '../database/database.js'

/** How the work on one type of task stands. */
export interface TypeProgress {
  type: string
  tasks: number
  /** Answers asked for, and how many are there. */
  wanted: number
  done: number
  /** Being worked on now. */
  active: number
  skipped: number
  flagged: number
  /** Of the active time, in seconds; null without answers. */
  medianSeconds: number | null
}

/** What was paid in one currency for how much honest active time. */
export interface EffectivePay {
  currency: string
  paid: number
  activeHours: number
}

/** Answers received in one hour. */
export interface HourCount {
  /** The hour's begin, ISO 8601 UTC. */
  hour: string
  count: number
}

/** The numbers of the overview page. */
export interface Statistics {
  types: TypeProgress[]
  pay: EffectivePay[]
  annotators: number
  /** The last 24 hours, without empty ones. */
  hours: HourCount[]
  errors: { at: string; source: string; code: string; message: string }[]
}

const typesStatement = `
  with answers as (
    select t.type, count(*) filter (where s.status = 'skipped')::int as skipped,
      count(*) filter (where s.status = 'flagged')::int as flagged,
      percentile_cont(0.5) within group (order by s.active_ms) filter (where s.status = 'submitted')
        as median
    from submissions s join tasks t on t.id = s.task_id where s.withdrawn_at is null group by t.type),
  leases as (
    select t.type, count(*)::int as active from assignments a join tasks t on t.id = a.task_id
    where a.state = 'active' and a.expires_at > now() group by t.type)
  select t.type, count(*)::int as tasks, sum(t.replication)::int as wanted,
    sum(least(t.done, t.replication))::int as done, coalesce(max(l.active), 0) as active,
    coalesce(max(a.skipped), 0) as skipped, coalesce(max(a.flagged), 0) as flagged,
    max(a.median)::float8 / 1000 as "medianSeconds"
  from tasks t left join answers a on a.type = t.type left join leases l on l.type = t.type
  group by t.type order by t.type`

const payStatement = `
  select t.currency, sum(t.reward)::float8 as paid, sum(s.active_ms)::float8 / 3600000 as "activeHours"
  from submissions s join tasks t on t.id = s.task_id
  where s.withdrawn_at is null and s.status = 'submitted' and t.reward is not null
  group by t.currency order by t.currency`

const hoursStatement = `
  select date_trunc('hour', received_at) as hour, count(*)::int as count from submissions
  where withdrawn_at is null and received_at > now() - interval '24 hours' group by 1 order by 1`

/** Reads the numbers of the overview. */
export async function readStatistics(database: Queryable): Promise<Statistics> {
  const [types, pay, people, hours, errors] = await Promise.all([
    database.query<TypeProgress>(typesStatement),
    database.query<EffectivePay>(payStatement),
    database.query<{ count: number }>(
      'select count(distinct annotator)::int as count from submissions where withdrawn_at is null',
    ),
    database.query<{ hour: Date; count: number }>(hoursStatement),
    database.query<{ at: Date; source: string; code: string; message: string }>(
      'select at, source, code, message from errors order by seq desc limit 10',
    ),
  ])
  return {
    types,
    pay,
    annotators: people[0]?.count ?? 0,
    hours: hours.map(({ hour, count }) => ({ hour: hour.toISOString(), count })),
    errors: errors.map(({ at, ...error }) => ({ at: at.toISOString(), ...error })),
  }
}
