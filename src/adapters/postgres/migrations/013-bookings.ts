import { statements } from './statements.ts'

/**
 * One booking a desk and time, one a person and time, by exclusion over half-open ranges: what ends when the other begins
 * does not meet it. Times over for sixty days leave these indexes with their person.
 */
export const bookings = statements(
  `create extension if not exists btree_gist`,
  `create table bookings (
    id text collate "C" primary key,
    version integer not null,
    person text collate "C" not null,
    occupant text collate "C" not null,
    guest text,
    made_by text collate "C" not null,
    made_at timestamptz not null,
    desk text collate "C" not null,
    day date not null,
    slot text collate "C" not null,
    from_at timestamptz not null,
    to_at timestamptz not null check (to_at > from_at),
    status text not null check (status in
      ('held', 'offered', 'booked', 'present', 'cancelled', 'released', 'withdrawn', 'closed', 'past')),
    held_until timestamptz check ((status in ('held', 'offered')) = (held_until is not null)),
    confirm_until timestamptz,
    checked_in_at timestamptz,
    series text collate "C",
    asked smallint not null default 0,
    constraint one_booking_of_a_desk exclude using gist (desk with =, tstzrange(from_at, to_at) with &&)
      where (status in ('held', 'offered', 'booked', 'present', 'closed')),
    constraint one_booking_of_a_person exclude using gist (occupant with =, tstzrange(from_at, to_at) with &&)
      where (status in ('booked', 'present'))
  ) with (fillfactor = 90)`,
  `create unique index one_hold_of_a_person on bookings (person) where status = 'held'`,
  `create index bookings_taken on bookings (day) include (desk, slot)
    where status in ('held', 'offered', 'booked', 'present', 'closed')`,
  `create index bookings_of_person on bookings (person, day)`,
  `create index bookings_made_by on bookings (made_by, day) where status in ('booked', 'present')`,
  `create index bookings_of_series on bookings (series) where series is not null`,
  `create index bookings_held on bookings (held_until) where status in ('held', 'offered')`,
  `create index bookings_to_confirm on bookings (confirm_until) where status = 'booked' and confirm_until is not null`,
  `create table desk_sharing (
    person text collate "C" primary key,
    sharing text not null check (sharing in ('nobody', 'team', 'everybody'))
  )`,
)
