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
import { NewActorDialog } from './NewActorDialog.tsx'
import { TakeActorsDialog } from './TakeActorsDialog.tsx'
import { type ActorSource, useNamedActors } from './useNamedActors.ts'

type Asked = 'new' | ActorSource | null
const SOURCES: readonly ActorSource[] = ['needs', 'profile']

/** Actors, written once and offered in the needs analysis, both groups and the visits (S84, S104). */
export default function ActorsPage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { place, support, mirror } = useGroups()
  const circle = place.circles.programme
  const actors = useActors(place)
  const named = { needs: useNamedActors('needs', place, actors), profile: useNamedActors('profile', place, actors) }
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
            {SOURCES.filter((source) => named[source].length > 0).map((source) => (
              <Button key={source} icon="download" onClick={() => ask(source)}>
                {t(`teams.take.${source}.open`, { count: named[source].length })}
              </Button>
            ))}
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
                <ActorRow
                  key={one.id}
                  actor={one}
                  {...{ place, support, mirror, mayWrite }}
                  onOpen={() => setOpened(one.id)}
                />
              ))}
            </Entries>
          </Section>
        )
      })}
      {circle && asked === 'new' && <NewActorDialog circle={circle} onClose={close} />}
      {circle && asked && asked !== 'new' && (
        <TakeActorsDialog source={asked} circle={circle} found={named[asked]} onClose={close} />
      )}
      {circle && actor && (
        <ActorDialog {...{ circle, actor, place }} isReadOnly={!mayWrite} onClose={() => setOpened(null)} />
      )}
    </Page>
  )
}

const categoryOf = ({ category }: Actor) => ACTOR_CATEGORIES.find((known) => known === category) ?? ''
