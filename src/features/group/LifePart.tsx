import type { SupportGroup } from '../../documents/group.ts'
import { participationByStage } from '../../method/group.ts'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { Contributions } from './Contributions.tsx'
import { cameTo } from './cameTo.ts'
import { Gatherings } from './Gatherings.tsx'
import { NoGroup } from './NoGroup.tsx'
import { Partnerships } from './Partnerships.tsx'
import { StageStrip } from './pictures/StageStrip.tsx'
import { Tasks } from './Tasks.tsx'
import { Tellings } from './Tellings.tsx'
import { useEntries } from './useEntries.ts'

export type LifeProps = { readonly place: FormPlace; readonly group: SupportGroup | null }

/** What the group took part in, and what its members do (S21, S159, S168–S171, S181). */
export function LifePart({ place, group }: LifeProps) {
  return group ? <Life place={place} group={group} /> : <NoGroup />
}

function Life({ place, group }: { readonly place: FormPlace; readonly group: SupportGroup }) {
  const { t } = useTexts()
  const entries = useEntries(place, group)
  const stages = participationByStage(entries.gatherings.map((one) => ({ stage: one.stage, came: cameTo(one) })))
  return (
    <>
      <Section title={t('group.part.title')} lead={t('group.part.lead')}>
        <StageStrip stages={stages} />
      </Section>
      <Gatherings place={place} group={group} entries={entries} />
      <Tasks place={place} group={group} entries={entries} />
      <Contributions place={place} group={group} />
      <Tellings place={place} group={group} entries={entries} />
      <Partnerships place={place} />
    </>
  )
}
