import { useEffect, useState } from 'react'
import type { OpenCircle, OpenProgramme, ProgrammeId, ProgrammeSummary } from '../../device/workspace/workspace.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useProgramme, useWatched, useWorkspace } from '../workspace.ts'
import { ShareInto } from './ShareInto.tsx'

/** Which answers of the dossier a programme sees: chosen one by one, seen before they go. */
export default function SharePage() {
  const { t } = useTexts()
  const { team } = useCircles()
  const { id } = useProgramme()
  return (
    <Page
      title={t('dossiers.share.title')}
      lead={t('dossiers.share.lead')}
      breadcrumbs={[
        { href: '/', label: t('dossiers.crumbs.home') },
        { href: `/d/${id}`, label: t('shell.dossier.dossier') },
      ]}
    >
      {team && <Choosing team={team} />}
    </Page>
  )
}

function Choosing({ team }: { readonly team: OpenCircle }) {
  const { t } = useTexts()
  const summaries = useWatched(useWorkspace().first.summaries)
  const [chosen, setChosen] = useState<ProgrammeId | null>(null)
  const programmes = summaries?.filter(hasArrived)
  const only = programmes?.length === 1 ? programmes[0]?.programmeId : null
  const target = useOpened(chosen ?? only ?? null)
  if (!programmes) return null
  if (programmes.length === 0)
    return (
      <EmptyState
        icon="bridge"
        title={t('dossiers.share.noProgramme')}
        action={
          <LinkButton href="/join" icon="link">
            {t('home.actions.join')}
          </LinkButton>
        }
      >
        {t('dossiers.share.noProgrammeText')}
      </EmptyState>
    )
  return (
    <>
      <ChoiceChips
        legend={t('dossiers.share.programme')}
        options={programmes.map(({ programmeId, title }) => ({
          value: programmeId,
          label: title || t('home.card.untitled'),
        }))}
        value={chosen ?? only ?? null}
        onChange={setChosen}
      />
      {target && <ShareInto key={target.id} team={team} programme={target} title={titleOf(programmes, target.id)} />}
    </>
  )
}

type Arrived = ProgrammeSummary & { readonly programmeId: ProgrammeId }
const hasArrived = (summary: ProgrammeSummary): summary is Arrived => summary.programmeId !== null
const titleOf = (programmes: readonly Arrived[], id: ProgrammeId): string =>
  programmes.find(({ programmeId }) => programmeId === id)?.title ?? ''

function useOpened(id: ProgrammeId | null): OpenProgramme | null {
  const workspace = useWorkspace()
  const [opened, setOpened] = useState<OpenProgramme | null>(null)
  useEffect(() => {
    if (!id) return
    let isCurrent = true
    void workspace
      .engine()
      .then((engine) => engine.openProgramme(id))
      .then((programme) => isCurrent && setOpened(programme))
    return () => {
      isCurrent = false
    }
  }, [workspace, id])
  return opened?.id === id ? opened : null
}
