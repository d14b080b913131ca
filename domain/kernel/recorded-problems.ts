/** Problems that refuse a change or a person, and are put on record as its reason. */
export const recordedProblems = {
  'problems.twice': '“{value}” is named twice.',
  'problems.duration': '“{value}” is not an ISO 8601 duration such as “P3D” or “PT4H”.',
  'problems.noDeliverable': '“{value}” is not the id of a deliverable.',
  'problems.leftOut': '“{value}” is left out by the same change.',
  'problems.awaited': '“{value}” cannot be left out, since {others} waits for it.',
  'problems.nothingLeft': 'Nothing would be left for a vendor to deliver.',
  'problems.worksForClient': '“{value}” works for the client in this engagement.',
  'problems.placed': '“{value}” fills the position {position} already.',
} as const;
