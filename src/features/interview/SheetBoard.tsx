import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Session, Visit } from '../../documents/readVisits.ts'
import type { Sheet } from '../../documents/sheets.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Access } from '../useAccess.ts'
import { useCircles, useItems, useProgramme } from '../workspace.ts'
import { Capture } from './Capture.tsx'
import { mayNote } from './keepRemarks.ts'
import { NoNotes } from './NoNotes.tsx'
import { Prompts } from './Prompts.tsx'
import { RemarkList } from './RemarkList.tsx'
import { SheetMenu } from './SheetMenu.tsx'
import { SheetSetup } from './SheetSetup.tsx'
import styles from './sheet.module.css'

export type SheetBoardProps = { readonly team: OpenCircle; readonly sheet: Sheet; readonly access: Access }

/** Consent first, then one big field, then what came from the talk. */
export function SheetBoard({ team, sheet, access }: SheetBoardProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const circles = useCircles()
  const session = useItems<Session>(circles.programme, 'sessions')?.find(({ id }) => id === sheet.session)
  const visit = useItems<Visit>(circles.programme, 'visits')?.find(({ id }) => id === sheet.visit)
  const base = `/p/${programme.id}/visits`
  const visitName =
    visit?.title.text || (visit?.template ? t(`method.visit.${visit.template}.title`) : t('interview.page.visit'))
  const isOpen = access === 'open'
  const [begun, setBegun] = useState(0)
  return (
    <Page
      title={sheet.withWhom.text || t('interview.page.untitled')}
      windowTitle={t('method.sheet.title')}
      breadcrumbs={[
        { href: base, label: t('interview.page.visits') },
        ...(sheet.visit ? [{ href: `${base}/${sheet.visit}`, label: visitName }] : []),
      ]}
      menu={<SheetMenu team={team} sheet={sheet} isOpen={isOpen} />}
    >
      <div className={styles.board}>
        {access !== 'open' && access !== 'loading' && (
          <Banner tone="warning" title={t(`interview.access.${access}.title`)}>
            {t(`interview.access.${access}.text`)}
          </Banner>
        )}
        <SheetSetup team={team} sheet={sheet} isOpen={isOpen} onBegin={() => setBegun((times) => times + 1)} />
        {isOpen && (
          <div className={styles.columns}>
            {mayNote(sheet.consent) ? (
              <Capture team={team} sheet={sheet} sessionType={session?.type ?? null} begun={begun} />
            ) : (
              <NoNotes team={team} sheet={sheet} />
            )}
            {mayNote(sheet.consent) && <Prompts />}
          </div>
        )}
        <RemarkList sheet={sheet} />
      </div>
    </Page>
  )
}
