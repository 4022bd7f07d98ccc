import { defineForm, field, list } from '../define.ts'
import { localContext, nationalContext, typicalOfMembers } from './context.ts'

export const needsAnalysis = defineForm({
  id: 'needsAnalysis',
  answeredBy: ['menteeCity', 'menteeAssociation'],
  audience: 'team',
  audienceShared: 'programme',
  source: ['guide.ch4', 'guide.annex2'],
  rules: [
    { id: 'na.r.draftBeforeSearch', level: 'notice' },
    { id: 'na.r.withStakeholders', level: 'notice' },
    { id: 'na.r.reviseAfterMatch', level: 'notice' },
  ],
  versions: ['draftForSearch', 'sharedWithMentor', 'refined'],
  sections: [
    {
      id: 'na.mentee',
      answeredBy: ['menteeCity'],
      source: 'guide.annex2.mentee',
      fields: [
        list(
          'na.m.needs',
          [
            field('na.m.needs.title', 'text', { origin: 'derived', source: 'near guide.ch4' }),
            field('na.m.needs.challenge', 'richText'),
            field('na.m.needs.kind', 'choice', {
              source: 'guide.ch4',
              options: ['policyGap', 'supportGap', 'coordination'],
            }),
            field('na.m.needs.sector', 'multiChoice', {
              source: 'guide.ch4',
              options: [
                'housing',
                'employment',
                'education',
                'language',
                'health',
                'reception',
                'participation',
                'antiDiscrimination',
                'gender',
                'culture',
                'other',
              ],
            }),
            field('na.m.needs.context', 'richText', { source: 'guide.ch4' }),
            field('na.m.needs.means', 'richText', { source: 'guide.ch4' }),
            field('na.m.needs.priority', 'choice', {
              origin: 'proposed',
              source: [],
              options: ['high', 'medium', 'low'],
            }),
            field('na.m.needs.otherLevel', 'boolean', {
              origin: 'derived',
              source: ['near guide.ch1', 'near slides.beyondCities'],
            }),
          ],
          { compareKey: 'needs' },
        ),
        field('na.m.crossCutting', 'multiChoice', {
          options: ['communication', 'evaluation', 'participation', 'gender', 'coordination'],
          allowOther: true,
        }),
        list('na.m.evidence', [
          field('na.m.evidence.what', 'richText'),
          field('na.m.evidence.origin', 'choice', {
            options: ['migrants', 'residents', 'researchers', 'staff', 'other'],
          }),
          field('na.m.evidence.reference', 'attachment', { origin: 'proposed', source: [] }),
        ]),
        list('na.m.learningWish', 'text'),
        list('na.m.impact', 'richText', { linkTo: 'actionPlan.ap.actions.results' }),
        list(
          'na.m.actors',
          [
            field('na.m.actors.name', 'organisation'),
            field('na.m.actors.category', 'choice', {
              options: ['municipalService', 'otherLevel', 'private', 'civilSociety', 'migrantGroup'],
            }),
            field('na.m.actors.relation', 'scale', { audience: 'team', min: 1, max: 5, sensitive: true }),
            field('na.m.actors.difficulty', 'richText', { audience: 'team', sensitive: true }),
          ],
          { linkTo: 'stakeholders' },
        ),
        list('na.m.strengths', 'text', { linkTo: 'actionPlan.ap.actions' }),
        list(
          'na.m.obstacles',
          [
            field('na.m.obstacles.what', 'richText'),
            field('na.m.obstacles.kind', 'choice', {
              options: ['funding', 'knowledge', 'political', 'cooperation', 'coordination', 'other'],
            }),
          ],
          { audience: 'team', linkTo: 'actionPlan.ap.actions.risks', sensitive: true },
        ),
        list('na.m.creators', 'person', { linkTo: 'actionPlan.ap.creators' }),
        list('na.m.approvers', 'person', { linkTo: 'actionPlan.ap.approval.steps' }),
        field('na.m.sideBenefits', 'multiChoice', {
          options: ['profile', 'politicalCommitment', 'partnership', 'funding'],
          allowOther: true,
          linkTo: 'evaluation.ev.e.sideBenefits',
          withComment: true,
        }),
      ],
    },
    {
      id: 'na.agency',
      answeredBy: ['menteeCity'],
      source: 'guide.ch4.needs',
      fields: [
        field('na.g.position', 'richText', { audience: 'me', sensitive: true }),
        field('na.g.capacity', 'richText', { audience: 'me', sensitive: true }),
        field('na.g.backingNow', 'scale', { audience: 'me', min: 1, max: 5, sensitive: true, withComment: true }),
        field('na.g.backingToWin', 'richText', { audience: 'me', sensitive: true }),
      ],
    },
    {
      id: 'na.local',
      answeredBy: ['menteeCity'],
      source: 'guide.annex2.local',
      fields: localContext('na.local'),
    },
    {
      id: 'na.assoc',
      answeredBy: ['menteeAssociation'],
      source: 'guide.annex2.national',
      fields: [
        ...typicalOfMembers('na.assoc'),
        list(
          'na.assoc.needs',
          [
            field('na.assoc.needs.need', 'link', {
              origin: 'derived',
              source: 'near guide.ch2',
              linkTo: 'needsAnalysis.na.m.needs',
            }),
            field('na.assoc.needs.typical', 'choice', {
              origin: 'derived',
              source: 'near guide.ch2',
              options: ['yes', 'partly', 'no'],
            }),
            field('na.assoc.needs.why', 'richText', { origin: 'derived', source: 'near guide.ch2' }),
          ],
          { origin: 'derived', source: ['near guide.ch2', 'near guide.annex2.national'] },
        ),
        ...nationalContext('na.assoc'),
      ],
    },
    {
      id: 'na.process',
      answeredBy: ['menteeCity', 'facilitator'],
      source: 'guide.ch4',
      fields: [
        list('na.p.contributors', 'person', { origin: 'derived', source: 'near guide.ch4' }),
        field('na.p.migrantsHeard', 'choice', { options: ['yes', 'planned', 'no'] }),
        field('na.p.mentorComments', 'richText', {
          origin: 'derived',
          answeredBy: ['mentorCity', 'mentorAssociation'],
          source: 'near guide.ch4',
          audience: 'programme',
        }),
      ],
    },
  ],
})
