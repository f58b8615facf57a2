import type { IncidentId } from '../domain/mass-outage-incident.ts'

export const incidentCardKey = (id: IncidentId) => `incident:${id}`
export const summaryCardKey = (id: IncidentId) => `incident-summary:${id}`
export const joinedCardKey = (id: IncidentId) => `joined:${id}`
