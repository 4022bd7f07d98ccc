import { mayChooseGoals } from '../../method/scope.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { beginForm } from '../beginForm.ts'
import { type FormHere, useFormHere } from '../formHere.ts'
import { PrintPlace } from '../PrintPlace.tsx'
import { useMayWrite } from '../useMayWrite.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { Blocks } from './Blocks.tsx'
import type { ScopeBoard } from './board.ts'
import { Goals } from './Goals.tsx'
import { KeyFactors } from './KeyFactors.tsx'
import { Practices } from './Practices.tsx'
import { Sentence } from './Sentence.tsx'
import { Views } from './Views.tsx'
import { Wishes } from './Wishes.tsx'

/** From the needs to a scope that both teams agree on (S153–S157). */
export default function ScopePage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const here = useFormHere('scopeDefinition')
  if (!here) return null
  const { instance, place } = here
  return (
    <PrintPlace>
      <Page
        title={t('scope.page.title')}
        lead={t('scope.page.lead')}
        circle={{ circle: 'programme', label: t('common.circles.programme.name') }}
        breadcrumbs={[{ href: `/p/${id}/prepare`, label: t('shell.navigation.prepare') }]}
        actions={
          instance && (
            <LinkButton href={place.addressOf(instance.id)} icon="file">
              {t('scope.page.form')}
            </LinkButton>
          )
        }
      >
        <Content here={here} />
      </Page>
    </PrintPlace>
  )
}

function Content({ here }: { readonly here: FormHere }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('scope')
  const { instance, place } = here
  const circle = place.circles.programme
  const mayWrite = useMayWrite(circle)
  if (!circle && instance) return <Views here={here} instance={instance} wording={null} />
  if (!circle || !instance || !here.isBegun) {
    const begin = () => {
      const begun = beginForm(place, 'scopeDefinition', instance)
      if (begun) report(begun)
    }
    return (
      <EmptyState
        icon="eye"
        title={t('scope.empty.title')}
        action={
          mayWrite && (
            <Button kind="primary" icon="plus" onClick={begin}>
              {t('scope.empty.begin')}
            </Button>
          )
        }
      >
        {t(mayWrite ? 'scope.empty.text' : 'scope.empty.waiting')}
      </EmptyState>
    )
  }
  const mayChoose = mayWrite && mayChooseGoals(programme.sides())
  const board: ScopeBoard = { here, instance, circle, mayWrite, mayChoose, author: () => place.author() }
  return (
    <>
      <Blocks board={board} />
      <Goals board={board} />
      <KeyFactors board={board} />
      <Practices board={board} />
      <Wishes board={board} />
      <Sentence board={board} />
    </>
  )
}
