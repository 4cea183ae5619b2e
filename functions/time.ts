/** Beijing has kept UTC+8 without daylight saving since 1991: no time-zone data is needed. */
const eightHours = 8 * 60 * 60 * 1000

/** An instant (ISO 8601) as Beijing clocks show it: `2023-01-12 09:30`. */
export function beijingMinute(instant: string): string {
  return shifted(instant).slice(0, 16).replace('T', ' ')
}

/** The day an instant falls on in Beijing: `2023-01-12`. */
export function beijingDay(instant: string): string {
  return shifted(instant).slice(0, 10)
}

function shifted(instant: string): string {
  return new Date(Date.parse(instant) + eightHours).toISOString()
}
