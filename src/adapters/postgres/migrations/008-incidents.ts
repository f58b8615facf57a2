import { statements } from './statements.ts'

export const incidents = statements(
  `create table incidents (
    id text collate "C" primary key,
    version integer not null,
    number text collate "C" not null unique,
    kind text not null check (kind in ('line', 'vpn')),
    status text not null check (status in ('suspected', 'open', 'rejected', 'merged', 'ended')),
    problem text collate "C" unique,
    started_at timestamptz not null,
    ended_at timestamptz,
    body jsonb not null
  )`,
  `create index incidents_over on incidents (ended_at) where ended_at is not null`,
  `create index incidents_active on incidents (started_at) where status in ('suspected', 'open')`,
  // Only of active ones: a node has one incident of a kind.
  `create table incident_sites (
    node text collate "C" not null,
    kind text not null,
    incident text collate "C" not null references incidents (id),
    primary key (node, kind)
  )`,
  `create index sites_of_incident on incident_sites (incident)`,
  `create table incident_members (
    incident text collate "C" not null references incidents (id),
    line text collate "C" not null,
    person text collate "C" not null,
    joined_at timestamptz not null,
    outage text collate "C",
    answer text check (answer in ('back', 'still down')),
    answered_at timestamptz,
    primary key (incident, line, person)
  )`,
  `create index incidents_of_person on incident_members (person, joined_at)`,
  `create index incident_of_outage on incident_members (outage) where outage is not null`,
  `create table network_nodes (
    id text collate "C" primary key,
    level text not null,
    name text not null,
    above text collate "C"
  )`,
  `create table line_places (line text collate "C" primary key, node text collate "C", postcode text)`,
  `create table network_state (one boolean primary key default true check (one), digest text not null)`,
  `create table baseline_cells (
    node text collate "C" not null,
    hour integer not null,
    week integer not null,
    mean double precision not null,
    count integer not null,
    primary key (node, hour)
  )`,
  `create table baseline_state (one boolean primary key default true check (one), since integer not null)`,
  `create table line_reports (
    id text collate "C" primary key,
    line text collate "C" not null,
    at timestamptz not null,
    reading text not null,
    learned boolean not null
  )`,
  `create index line_reports_by_age on line_reports (at)`,
  `create table line_tests (line text collate "C" primary key, at timestamptz not null, body jsonb not null)`,
)
