/** Why an entry of the directory does not fit, in itself or with the others. */
export const people = {
  'people.wrong.overlap': '“{value}” falls into the absence from {from} to {to}',
  'people.wrong.ownMember': '“{value}” is the group itself',
  'people.wrong.nestedGroup': '“{value}” is a group, and only people can be members of one',
  'people.wrong.groupDelegates': '“{value}” cannot stand in for a group; each of its members may name a delegate',
  'people.wrong.groupAway': '“{value}” is an absence of a group; only its members can be away',
  'people.wrong.ownManager': '“{value}” cannot be their own manager',
  'people.wrong.managerCircle': '“{value}” makes the line of managers a circle: {circle}',
  'people.wrong.ownDelegate': '“{value}” cannot stand in for themselves',
  'people.wrong.delegateCircle': '“{value}” makes the delegation a circle: {circle}',
};
