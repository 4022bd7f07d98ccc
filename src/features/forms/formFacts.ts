import type { CircleKind } from '../../method/circles.ts'
import type { FormId } from '../../method/forms/types.ts'

export type FormFacts = { readonly answeredBy: readonly string[]; readonly audience: CircleKind }

/** What the list of forms says of each without loading twenty of them; a test holds it to the forms themselves. */
export const FORM_FACTS: Readonly<Record<FormId, FormFacts>> = {
  needsAnalysis: { answeredBy: ['menteeCity', 'menteeAssociation'], audience: 'team' },
  mentorProfile: { answeredBy: ['mentorCity', 'mentorAssociation'], audience: 'team' },
  goodPractice: { answeredBy: ['mentorCity'], audience: 'group' },
  stakeholders: { answeredBy: ['menteeCity'], audience: 'programme' },
  programmeSetup: { answeredBy: ['facilitator'], audience: 'programme' },
  matchingCriteria: { answeredBy: ['coordinator'], audience: 'team' },
  mentoringEssentials: { answeredBy: ['everyone'], audience: 'programme' },
  training: { answeredBy: ['facilitator'], audience: 'programme' },
  benchmark: { answeredBy: ['menteeCity', 'mentorCity'], audience: 'programme' },
  scopeDefinition: { answeredBy: ['menteeCity', 'mentorCity'], audience: 'programme' },
  supportNetwork: { answeredBy: ['menteeCity'], audience: 'group' },
  politicalCommitment: { answeredBy: ['menteeCity'], audience: 'programme' },
  conversation: { answeredBy: ['menteeCity', 'mentorCity'], audience: 'talk' },
  visits: { answeredBy: ['menteeCity', 'mentorCity', 'facilitator'], audience: 'programme' },
  actionPlan: { answeredBy: ['menteeCity'], audience: 'group' },
  followUp: { answeredBy: ['menteeCity', 'mentorCity', 'localSupportGroup'], audience: 'group' },
  evaluation: { answeredBy: ['everyone'], audience: 'programme' },
  qualityAssurance: { answeredBy: ['coordinator', 'facilitator'], audience: 'programme' },
  attestation: { answeredBy: ['coordinator'], audience: 'programme' },
  dissemination: { answeredBy: ['coordinator'], audience: 'programme' },
}
