import { useState } from 'react'
import { ACTOR_CATEGORIES } from '../../documents/actors.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Entries } from '../../ui/data/Entries.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { type Actor, useActors } from '../useActors.ts'
import { useGroups } from '../useGroups.ts'
import { useMayWrite } from '../useMayWrite.ts'
import { useProgramme } from '../workspace.ts'
import { ActorDialog } from './ActorDialog.tsx'
import { ActorRow } from './ActorRow.tsx'
import { FromNeedsDialog } from './FromNeedsDialog.tsx'
import { NewActorDialog } from './NewActorDialog.tsx'
import { useNeedsActors } from './useNeedsActors.ts'

type Asked = 'new' | 'needs' | null

/** Actors, written once and offered in the needs analysis, the support group and the visits (S84). */
export default function ActorsPage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { place, support } = useGroups()
  const circle = place.circles.programme
  const actors = useActors(place)
  const fromNeeds = useNeedsActors(place, actors)
  const mayWrite = useMayWrite(circle)
  const [asked, ask] = useState<Asked>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const actor = actors.find((one) => one.id === opened)
  const close = () => ask(null)
  return (
    <Page
      title={t('teams.actors.title')}
      lead={t('teams.actors.lead')}
      circle={{ circle: 'programme', label: t('common.circles.programme.name') }}
      breadcrumbs={[{ href: `/p/${id}/prepare`, label: t('shell.navigation.prepare') }]}
      actions={
        mayWrite && (
          <>
            <Button kind="primary" icon="plus" onClick={() => ask('new')}>
              {t('teams.actors.add')}
            </Button>
            {fromNeeds.length > 0 && (
              <Button icon="download" onClick={() => ask('needs')}>
                {t('teams.actors.fromNeeds', { count: fromNeeds.length })}
              </Button>
            )}
          </>
        )
      }
    >
      {!circle && (
        <EmptyState icon="lock" title={t('teams.actors.narrowTitle')}>
          {t('teams.actors.narrow')}
        </EmptyState>
      )}
      {circle && actors.length === 0 && (
        <EmptyState icon="people" title={t('teams.actors.none')}>
          {t('teams.actors.noneText')}
        </EmptyState>
      )}
      {[...ACTOR_CATEGORIES, '' as const].map((category) => {
        const here = actors.filter((one) => categoryOf(one) === category)
        return here.length === 0 ? null : (
          <Section key={category} title={t(`teams.category.${category || 'none'}`)}>
            <Entries>
              {here.map((one) => (
                <ActorRow key={one.id} actor={one} {...{ place, support, mayWrite }} onOpen={() => setOpened(one.id)} />
              ))}
            </Entries>
          </Section>
        )
      })}
      {circle && asked === 'new' && <NewActorDialog circle={circle} onClose={close} />}
      {circle && asked === 'needs' && <FromNeedsDialog circle={circle} found={fromNeeds} onClose={close} />}
      {circle && actor && (
        <ActorDialog {...{ circle, actor, place }} isReadOnly={!mayWrite} onClose={() => setOpened(null)} />
      )}
    </Page>
  )
}

const categoryOf = ({ category }: Actor) => ACTOR_CATEGORIES.find((known) => known === category) ?? ''
