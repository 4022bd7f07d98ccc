import type { FormId } from '../../../src/method/forms/types.ts'

type Held = { readonly says: string; readonly fields: readonly string[] }

/** What the method asks of a form and a question of that form answers as it stands. */
export const HELD: Partial<Record<FormId, readonly Held[]>> = {
  needsAnalysis: [
    {
      says: '[S18] the association says whether a need is typical of its members, and why',
      fields: ['na.assoc.needs.typical', 'na.assoc.needs.why'],
    },
    { says: '[S71] a need is classified by kind', fields: ['na.m.needs.kind'] },
    {
      says: '[S73] a need has its sector and cross-cutting subjects',
      fields: ['na.m.needs.sector', 'na.m.crossCutting'],
    },
    {
      says: '[S74] challenge, setting and means of each need',
      fields: ['na.m.needs.challenge', 'na.m.needs.context', 'na.m.needs.means'],
    },
    {
      says: '[S76] the private self-assessment',
      fields: ['na.g.position', 'na.g.capacity', 'na.g.backingNow', 'na.g.backingToWin'],
    },
    { says: '[S80] subjects are ticked or added', fields: ['na.m.crossCutting'] },
    {
      says: '[S81] evidence with its origin and a link',
      fields: ['na.m.evidence.what', 'na.m.evidence.origin', 'na.m.evidence.reference'],
    },
    {
      says: '[S85] each relation is rated and its difficulty noted',
      fields: ['na.m.actors.relation', 'na.m.actors.difficulty'],
    },
    { says: '[S369] who took part in the analysis, and how they were heard', fields: ['na.p.contributors'] },
    { says: '[S87] obstacles by kind', fields: ['na.m.obstacles.what', 'na.m.obstacles.kind'] },
    { says: '[S90] migration in recent years', fields: ['na.local.migrationTrend'] },
    {
      says: '[S93] the six parts of the local setting',
      fields: [
        'na.local.strategy',
        'na.local.sectorPolicies',
        'na.local.institutions',
        'na.local.networks',
        'na.local.formalRelations',
        'na.local.migrantGroups',
      ],
    },
    {
      says: '[S94] the city’s sensitive points, one by one',
      fields: [
        'na.local.sens.workWithMigrants',
        'na.local.sens.publicAttitudes',
        'na.local.sens.rivalry',
        'na.local.sens.funding',
        'na.local.sens.powers',
        'na.local.sens.legislation',
        'na.local.sens.other',
      ],
    },
    { says: '[S95] alike and different', fields: ['na.assoc.typicalAlike', 'na.assoc.typicalDifferent'] },
    { says: '[S96] relations with other levels of government', fields: ['na.assoc.governmentRelations'] },
    {
      says: '[S97] the five aspects of the frame, rated and commented',
      fields: [
        'na.assoc.frame.consultation',
        'na.assoc.frame.coordination',
        'na.assoc.frame.information',
        'na.assoc.frame.capacity',
        'na.assoc.frame.funding',
      ],
    },
    { says: '[S98] whether all levels pursue the same aims', fields: ['na.assoc.sharedAims'] },
    {
      says: '[S99] the association’s sensitive points, one by one',
      fields: [
        'na.assoc.sens.workWithMigrants',
        'na.assoc.sens.publicAttitudes',
        'na.assoc.sens.rivalry',
        'na.assoc.sens.funding',
        'na.assoc.sens.powers',
        'na.assoc.sens.legislation',
        'na.assoc.sens.other',
      ],
    },
  ],
  mentorProfile: [
    {
      says: '[S17] the association’s part of the profile',
      fields: ['mp.assoc.typicalAlike', 'mp.assoc.governmentRelations', 'mp.assoc.learningActivities'],
    },
    {
      says: '[S4] the experience that speaks for a mentor',
      fields: ['mp.policies', 'mp.practices.title', 'mp.practices.why'],
    },
    { says: '[S102] policies by the list that needs use', fields: ['mp.policies'] },
    { says: '[S40] what did not work, and what was learned from it', fields: ['mp.lessons'] },
    { says: '[S106] availability and time', fields: ['mp.availability', 'mp.time'] },
  ],
  scopeDefinition: [
    {
      says: '[S67] several themes compared',
      fields: ['sc.candidates.theme', 'sc.candidates.urgency', 'sc.candidates.power', 'sc.candidates.mentor'],
    },
    { says: '[S157] both comment on the scope', fields: ['sc.groupView', 'sc.assocView'] },
  ],
  training: [
    { says: '[S142] date, form and people of the session', fields: ['tr.date', 'tr.form', 'tr.parties'] },
    { says: '[S146] responsibilities by role', fields: ['tr.responsibilities.role', 'tr.responsibilities.what'] },
  ],
  supportNetwork: [
    { says: '[S163] existing bodies: use, link, keep apart', fields: ['lsg.existing.name', 'lsg.existing.use'] },
    { says: '[S166] the earlier contact of each member', fields: ['lsg.members.experience'] },
    { says: '[S168] contributions kept in a list', fields: ['lsg.contributions'] },
    { says: '[S174] light costs', fields: ['lsg.costs.kind', 'lsg.costs.amount'] },
  ],
  politicalCommitment: [
    { says: '[S184] two separate commitments', fields: ['pc.people.planSupport', 'pc.people.implSupport'] },
    { says: '[S186] exchanges between politicians', fields: ['pc.forum'] },
  ],
  conversation: [
    {
      says: '[S15] the four moves of a conversation',
      fields: ['me.c.change', 'me.c.options', 'me.c.risks', 'me.c.choice'],
    },
    {
      says: '[S34] the mentee’s intention, which the mentee confirms',
      fields: ['me.c.intention', 'me.c.intentionConfirmed'],
    },
    {
      says: '[S36] a summary confirmed or corrected',
      fields: ['me.c.summary', 'me.c.summaryConfirmed', 'me.c.summaryCorrection'],
    },
    {
      says: '[S45] needs another kind of support',
      fields: ['me.c.otherSupport.request', 'me.c.otherSupport.kind', 'me.c.otherSupport.passedTo'],
    },
  ],
  benchmark: [
    { says: '[S119] with or without a benchmark', fields: ['bm.use'] },
    { says: '[S124] why a factor is key', fields: ['bm.kf.rationale'] },
    { says: '[S127] practical tips', fields: ['bm.kf.tips'] },
    { says: '[S132] gaps under a factor', fields: ['bm.ck.change'] },
    { says: '[S133] assets under a factor', fields: ['bm.ck.assets'] },
    { says: '[S263] the two conditions of doing without', fields: ['bm.agreedLines', 'bm.knowPractice'] },
  ],
  goodPractice: [
    { says: '[S222] identity of a practice', fields: ['gp.title', 'gp.place', 'gp.lead'] },
    { says: '[S223] context and reason', fields: ['gp.origin', 'gp.target'] },
    { says: '[S224] results sought', fields: ['gp.aims'] },
    { says: '[S227] resources by kind', fields: ['gp.resources.kind', 'gp.resources.amount'] },
    {
      says: '[S40] what went wrong has a part of its own beside what worked',
      fields: ['gp.challenges.what', 'gp.challenges.how', 'gp.workedBest'],
    },
    { says: '[S229] success factors', fields: ['gp.toContinue', 'gp.workedBest'] },
    { says: '[S231] what must exist first, do and do not', fields: ['gp.prerequisites', 'gp.dos', 'gp.donts'] },
  ],
  evaluation: [
    {
      says: '[S6] what each role has learnt, the mentor’s as the mentee’s, on the same lines',
      fields: ['ev.l.role', 'ev.l.learned', 'ev.l.use'],
    },
  ],
  programmeSetup: [{ says: '[S368] a length of any kind, in plain words too', fields: ['ps.length'] }],
  qualityAssurance: [
    {
      says: '[S373] measures and questions of one’s own, not those of one branch',
      fields: ['qa.reference.measure', 'qa.questionnaire.items', 'qa.selection.criteria'],
    },
  ],
}
