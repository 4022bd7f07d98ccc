import { readBidFacts } from '../../documents/bidFacts.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { usePlaceHere } from '../formPlace.ts'
import { listInSentence } from '../inSentence.ts'
import { TextBlock } from '../TextBlock.tsx'
import { useDocs } from '../useDocs.ts'
import { useProgramme } from '../workspace.ts'
import { bidText, missingIn } from './bidText.ts'

/** Needs, match and scope as one text to be taken into a bid (S268). */
export default function BidPage() {
  const { t, language } = useTexts()
  const { id } = useProgramme()
  const { circles } = usePlaceHere()
  const facts = useDocs(circles, readBidFacts)
  const base = `/p/${id}`
  const missing = missingIn(facts)
  return (
    <Page
      title={t('bid.page.title')}
      lead={t('bid.page.lead')}
      width="text"
      breadcrumbs={[{ href: base, label: t('shell.navigation.overview') }]}
    >
      {facts.programme ? (
        <TextBlock text={bidText(t, facts)} fileName={t('bid.page.file')} />
      ) : (
        <EmptyState icon="clock" title={t('path.waiting.title')}>
          {t('path.waiting.text')}
        </EmptyState>
      )}
      {missing.length > 0 && (
        <EmptyState
          icon="pen"
          title={t('bid.missing.title')}
          action={<LinkButton href={`${base}/prepare#${missing[0]}`}>{t('bid.missing.go')}</LinkButton>}
        >
          {t('bid.missing.text', {
            what: listInSentence(
              missing.map((form) => t(`path.tool.${form}`)),
              language,
            ),
          })}
        </EmptyState>
      )}
    </Page>
  )
}
