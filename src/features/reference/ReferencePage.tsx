import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { About } from './About.tsx'
import { Cases } from './Cases.tsx'
import { Pairs } from './Pairs.tsx'

/** The pairs with which the method was tried out, what they exchanged, and where it comes from: to read, offline too. */
export default function ReferencePage() {
  const { t } = useTexts()
  return (
    <Page
      title={t('reference.page.title')}
      lead={t('reference.page.lead')}
      breadcrumbs={[{ href: '/', label: t('reference.crumbs.home') }]}
    >
      <Pairs />
      <Cases />
      <About />
    </Page>
  )
}
