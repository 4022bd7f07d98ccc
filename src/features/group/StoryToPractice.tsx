import { useLocation } from 'wouter'
import { writePractice } from '../../documents/groupPractice.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { momentWords } from '../momentWords.ts'
import { useReport } from '../useReport.ts'
import type { Story } from './papers/useStory.ts'
import { circleOf } from './useEntries.ts'
import { useTending } from './useTending.ts'

/** The group's story as a practice sheet that other cities can read; completed there (S179). */
export function StoryToPractice({ place, story }: { readonly place: FormPlace; readonly story: Story }) {
  const { t, language } = useTexts()
  const { mayTend } = useTending(place, 'support')
  const report = useReport('group')
  const [, go] = useLocation()
  if (!mayTend) return null
  const { group, mentee, entries } = story
  const write = () => {
    const made = report(
      writePractice(circleOf(place).doc, place.author(), {
        title: group.name || t('group.story.name', { city: mentee || t('group.papers.theCity') }),
        place: mentee,
        origin: group.problem.text,
        start: group.start,
        activities: entries.gatherings.map(({ title, when }) =>
          [title.text, momentWords(when, language)].filter(Boolean).join(' · '),
        ),
        partners: [...new Set(group.members.map(({ organisation }) => organisation).filter(Boolean))],
        change: group.benefits.comment,
      }),
    )
    if (made.ok) go(place.addressOf(made.value))
  }
  return (
    <Section title={t('group.story.title')} lead={t('group.story.lead')}>
      <Row>
        <Button icon="star" onClick={write}>
          {t('group.story.action')}
        </Button>
      </Row>
    </Section>
  )
}
