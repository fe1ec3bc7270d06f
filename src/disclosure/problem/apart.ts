/** Groups that rows are about at once: numbers of values, and of the dimension of each. */
export interface Groups {
  readonly places: readonly number[];
  readonly axes: readonly number[];
}

interface Meeting {
  readonly ones: Set<number>;
  readonly others: Set<number>;
  readonly pairs: Set<string>;
}

/** In the place of a dimension, where partners meet groups. */
const OF_PARTNERS = -1;

/**
 * Whether some partners never meet some groups, or some groups of one dimension some of another, as `writeCrossed`
 * asks it of rows.
 * @param met per set of groups and partner (0 is the total), 1 where there are people
 */
export function areSomeApart(told: readonly Groups[], met: Uint8Array, partners: number): boolean {
  const meetings = new Map<string, Meeting>();
  const meet = (by: string, one: number, other: number): void => {
    const meeting = meetings.get(by) ?? { ones: new Set(), others: new Set(), pairs: new Set() };
    meetings.set(by, meeting);
    meeting.ones.add(one);
    meeting.others.add(other);
    meeting.pairs.add(`${one} ${other}`);
  };
  told.forEach(({ places, axes }, group) => {
    for (let partner = 0; partner < partners; partner += 1) {
      if (met[group * partners + partner] === 0) continue;
      places.forEach((place, at) => {
        if (partner > 0) meet(`${OF_PARTNERS} ${axes[at]}`, partner, place);
        places.forEach((other, there) => {
          if (place < other) meet(`${axes[at]} ${axes[there]}`, place, other);
        });
      });
    }
  });
  return [...meetings.values()].some(({ ones, others, pairs }) => pairs.size < ones.size * others.size);
}
