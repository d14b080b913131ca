/** What is said about the NDA, the team and its access. */
export const teamNotices = {
  'notices.nda.subject': 'Sign the NDA with {vendor}',
  'notices.nda.subjectForVendor': 'Sign the NDA with the client',
  'notices.nda.why': 'Please read the NDA and sign it, or say why not.',
  'notices.ndaSigned.subject': 'The NDA is in force',
  'notices.ndaSigned.why': 'Both sides have signed. {vendor} can now name its experts.',
  'notices.expert.subject': 'Name an expert: {title} ({position})',
  'notices.expert.why': 'Please name the person for the position {position}.',
  'notices.expert.needed': 'Needed: {credentials}.',
  'notices.verify.subject': 'Verify {expert} for {title}',
  'notices.verify.why': 'Please check the identity and the credentials before access is granted.',
  'notices.acknowledge.subject': 'Acknowledge confidentiality',
  'notices.acknowledge.why':
    '{vendor} has named you as {title}. Before you get access, please acknowledge what that means.',
  'notices.notGranted.subject': 'Access could not be granted',
  'notices.notGranted.why':
    'The access system refused to grant the access of {name} ({position}). The position stays without access.',
  'notices.notRevoked.subject': 'Access could not be removed',
  'notices.notRevoked.why':
    'The access system refused to revoke the access of {name} ({position}). It is tried again every hour.',
  'notices.plan.subject': 'Approve a staffing plan: {direction, select, grow {grow} other {shrink}} the team',
  'notices.plan.cost': 'Cost before: {before}; after: {after}; budget: {budget}.',
  'notices.grown.subject': 'The team has grown',
  'notices.shrunk.subject': 'The team has become smaller',
  'notices.team.size': '{count, plural, one {# person now has} other {# people now have}} access.',
  'notices.leave.subject': 'Notice: your position ends',
  'notices.leave.why': 'The team of “{engagement}” becomes smaller. Your position as {title} ends on {until}.',
  'notices.leave.handOver': 'Until then please hand over your work.',
  'notices.stay.subject': 'The notice is taken back',
  'notices.stay.why': 'You are needed after all. Your notice is withdrawn, and your access stays as it is.',
  'notices.handover.subject': 'Hand over the work of {name}',
  'notices.handover.why': '{name} leaves the team on {until}; access ends then.',
};
