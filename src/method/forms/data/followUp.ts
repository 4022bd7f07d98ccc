import { defineForm, field, list } from '../define.ts'

export const followUp = defineForm({
  id: 'followUp',
  answeredBy: ['menteeCity', 'mentorCity', 'localSupportGroup'],
  audience: 'group',
  source: ['guide.ch5', 'slides.outlook'],
  rules: [{ id: 'fu.r.mentor', level: 'hard' }],
  sections: [
    {
      id: 'fu.checks',
      answeredBy: ['menteeCity'],
      source: 'guide.ch5.after',
      fields: [
        field('fu.date', 'date', { origin: 'derived', source: 'near guide.ch5.after' }),
        list(
          'fu.actionProgress',
          [
            field('fu.actionProgress.action', 'link', { origin: 'derived' }),
            field('fu.actionProgress.state', 'choice', {
              origin: 'derived',
              options: ['idea', 'draft', 'agreed', 'underWay', 'done', 'paused', 'dropped'],
            }),
            field('fu.actionProgress.note', 'richText', { origin: 'derived' }),
            field('fu.actionProgress.blocked', 'text', { origin: 'derived', audience: 'programme' }),
          ],
          { origin: 'derived', source: 'near guide.ch5.after' },
        ),
        list('fu.observedSuccess', 'richText', { origin: 'derived', source: 'near guide.annex6' }),
        field('fu.mentorRemark', 'richText', {
          origin: 'derived',
          answeredBy: ['mentorCity'],
          source: 'near guide.ch5.after',
          audience: 'programme',
        }),
        field('fu.groupRemark', 'richText', {
          origin: 'derived',
          answeredBy: ['localSupportGroup'],
          source: 'near guide.annex5',
        }),
        field('fu.nextStep', 'text', { origin: 'derived', source: 'near guide.ch5.after' }),
        field('fu.funding', 'richText', { origin: 'derived', source: 'near slides.outlook', audience: 'programme' }),
      ],
    },
  ],
})
