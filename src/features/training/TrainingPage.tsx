import { useState } from 'react'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { beginForm } from '../beginForm.ts'
import { type FormHere, useFormHere } from '../formHere.ts'
import { PrintPlace } from '../PrintPlace.tsx'
import { useMayWrite } from '../useMayWrite.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { Acquaintance } from './Acquaintance.tsx'
import { Agenda } from './Agenda.tsx'
import type { TrainingBoard } from './board.ts'
import { Expectations } from './Expectations.tsx'
import { Further } from './Further.tsx'
import { Questions } from './Questions.tsx'
import { Responsibilities } from './Responsibilities.tsx'
import { Session } from './Session.tsx'
import styles from './training.module.css'
import { Workshop } from './Workshop.tsx'

/** The joint training: planned, held, and what everybody expects of the mentoring (S142–S152). */
export default function TrainingPage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const here = useFormHere('training')
  if (!here) return null
  const { instance, place } = here
  return (
    <PrintPlace>
      <Page
        title={t('training.page.title')}
        lead={t('training.page.lead')}
        breadcrumbs={[{ href: `/p/${id}/prepare`, label: t('shell.navigation.prepare') }]}
        actions={
          instance && (
            <>
              <LinkButton href={`/p/${id}/training/show`} icon="eye">
                {t('training.page.show')}
              </LinkButton>
              <LinkButton href={place.addressOf(instance.id)} icon="file">
                {t('training.page.form')}
              </LinkButton>
            </>
          )
        }
      >
        {here.isBegun ? <Begun here={here} /> : <NotBegun here={here} />}
      </Page>
    </PrintPlace>
  )
}

function NotBegun({ here }: { readonly here: FormHere }) {
  const { t } = useTexts()
  const report = useReport('training')
  const { circles } = here.place
  const mayWrite = useMayWrite(circles.programme ?? circles.team ?? circles.group)
  const begin = () => {
    const begun = beginForm(here.place, 'training', here.instance)
    if (begun) report(begun)
  }
  return (
    <EmptyState
      icon="people"
      title={t('training.empty.title')}
      action={
        mayWrite && (
          <Button kind="primary" icon="plus" onClick={begin}>
            {t('training.empty.begin')}
          </Button>
        )
      }
    >
      {t(mayWrite ? 'training.empty.text' : 'training.empty.waiting')}
    </EmptyState>
  )
}

const TABS = ['plan', 'hold', 'expectations'] as const
type Tab = (typeof TABS)[number]

const tabInAddress = (): Tab => TABS.find((tab) => location.hash === `#${tab}`) ?? 'plan'

function Begun({ here }: { readonly here: FormHere }) {
  const { t } = useTexts()
  const { instance, others, place } = here
  const circle = place.circles.programme
  const mayWrite = useMayWrite(circle)
  const [chosen, setTab] = useState<Tab>(tabInAddress)
  // Who holds the group's circle alone says what they expect.
  const tab = circle ? chosen : 'expectations'
  if (!instance) return null
  const board: TrainingBoard = { here, instance, circle, mayWrite, author: () => place.author() }
  return (
    <>
      {others[0] && (
        <Banner
          title={t('training.page.another')}
          actions={<LinkButton href={place.addressOf(others[0].id)}>{t('training.page.openOther')}</LinkButton>}
        >
          {t('training.page.anotherText')}
        </Banner>
      )}
      <Tabs
        label={t('training.page.parts')}
        tabs={(circle ? TABS : (['expectations'] as const)).map((id) => ({ id, label: t(`training.tab.${id}`) }))}
        selected={tab}
        onSelect={setTab}
      >
        <div className={styles.panel}>
          {tab === 'plan' && (
            <>
              <Session board={board} />
              <Acquaintance board={board} />
              <Agenda board={board} />
            </>
          )}
          {tab === 'hold' && (
            <>
              <Questions board={board} onExpectations={() => setTab('expectations')} />
              <Responsibilities board={board} />
              <Workshop board={board} />
              <Further board={board} />
            </>
          )}
          {tab === 'expectations' && <Expectations board={board} />}
        </div>
      </Tabs>
    </>
  )
}
