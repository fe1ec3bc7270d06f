const DAY = 86_400_000;

/** Days since 1970-01-01 of a real day `YYYY-MM-DD`. */
function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

/** From one real day `YYYY-MM-DD` to another, in days; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many days later, or earlier for a negative number. Days are real and `YYYY-MM-DD`. */
export function shiftDay(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * DAY).toISOString().slice(0, 10);
}
