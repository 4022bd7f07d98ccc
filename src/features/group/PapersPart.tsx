import { useState } from 'react'
import type { SupportGroup } from '../../documents/group.ts'
import { Button } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Row, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { usePrint } from '../PrintPlace.tsx'
import { SharedText } from '../SharedText.tsx'
import styles from './group.module.css'
import type { LifeProps } from './LifePart.tsx'
import { NoGroup } from './NoGroup.tsx'
import { Confirmations } from './papers/Confirmations.tsx'
import { FunderSheet } from './papers/FunderSheet.tsx'
import { Summary } from './papers/Summary.tsx'
import { TookPart } from './papers/TookPart.tsx'
import { nameOf, type Story, useStory } from './papers/useStory.ts'
import { StoryToPractice } from './StoryToPractice.tsx'
import { circleOf } from './useEntries.ts'
import { useTending } from './useTending.ts'

const PAPERS = ['tookPart', 'confirmation', 'funders', 'summary'] as const
type PaperId = (typeof PAPERS)[number]

/** What the group can show of itself, on paper (S30, S176–S180). It is made of what the group itself reads. */
export function PapersPart({ place, group }: LifeProps) {
  return group ? <Papers place={place} group={group} /> : <NoGroup />
}

function Papers({ place, group }: { readonly place: FormPlace; readonly group: SupportGroup }) {
  const { t } = useTexts()
  const story = useStory(place, group)
  const print = usePrint()
  const [chosen, choose] = useState<PaperId>('tookPart')
  const [member, setMember] = useState<string>(ALL)
  const members = group.members.filter(({ id }) => (member === ALL ? tookPart(story, id) : id === member))
  const paper = paperOf(chosen, story, members)
  return (
    <>
      <Section title={t('group.papers.title')} lead={t('group.papers.lead')}>
        <div className={styles.controls}>
          <Stack>
            <ChoiceChips
              legend={t('group.papers.choose')}
              options={PAPERS.map((value) => ({ value, label: t(`group.papers.${value}`) }))}
              value={chosen}
              onChange={(value) => value && choose(value)}
            />
            {chosen === 'confirmation' && (
              <Select
                label={t('group.papers.forWhom')}
                options={[
                  { value: ALL, label: t('group.papers.everyMember') },
                  ...group.members.map((one) => ({
                    value: one.id as string,
                    label: nameOf(one) || t('group.member.unnamed'),
                  })),
                ]}
                value={member}
                onChange={setMember}
              />
            )}
            {chosen === 'summary' && <SummaryWords place={place} story={story} />}
            <Row>
              <Button
                kind="primary"
                icon="print"
                isDisabled={chosen === 'confirmation' && members.length === 0}
                onClick={() => print(paper)}
              >
                {t('common.actions.print')}
              </Button>
            </Row>
          </Stack>
        </div>
        {paper}
      </Section>
      <div className={styles.controls}>
        <StoryToPractice place={place} story={story} />
      </div>
    </>
  )
}

const ALL = '-'

/** Whether there is anything to confirm: somebody came, or did a task. */
const tookPart = ({ entries }: Story, member: string): boolean =>
  entries.gatherings.some(({ attendance }) => attendance[member] === 'came') ||
  entries.all.some((one) => one.kind === 'task' && one.isDone && one.member === member)

function paperOf(id: PaperId, story: Story, members: SupportGroup['members']) {
  switch (id) {
    case 'tookPart':
      return <TookPart story={story} />
    case 'confirmation':
      return <Confirmations story={story} members={members} />
    case 'funders':
      return <FunderSheet story={story} />
    case 'summary':
      return <Summary story={story} />
  }
}

/** The words for residents: begun once, then written together. */
function SummaryWords({ place, story }: { readonly place: FormPlace; readonly story: Story }) {
  const { t } = useTexts()
  const { mayWrite } = useTending(place, 'support')
  const entry = story.entries.all.find(({ kind }) => kind === 'summary')
  if (!entry)
    return mayWrite ? (
      <Row>
        <Button icon="pen" onClick={() => void story.entries.add({ kind: 'summary' })}>
          {t('group.papers.beginSummary')}
        </Button>
      </Row>
    ) : null
  return (
    <SharedText
      circle={circleOf(place)}
      item={entry.id}
      column="notes"
      label={t('group.papers.summaryWords')}
      help={t('group.papers.summaryHelp')}
      isReadOnly={!mayWrite}
    />
  )
}
