import { useLocation } from 'wouter'
import { setContextual, setForAssociation } from '../../documents/benchmarkFactors.ts'
import type { Factor } from '../../documents/benchmarkTypes.ts'
import { Facts } from '../../ui/data/Facts.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import { useCrumbs } from './BenchmarkFrame.tsx'
import { Findings, Norm, Options } from './FactorParts.tsx'
import { FactorVersions } from './FactorVersions.tsx'
import { Notes } from './Notes.tsx'
import { Questions } from './Questions.tsx'
import { ScopeTie } from './ScopeTie.tsx'
import { TemplateMark } from './TemplateMark.tsx'

type Props = { readonly factor: Factor }

export function FactorBoard({ factor }: Props) {
  const { t } = useTexts()
  const crumbs = useCrumbs()
  return (
    <Page
      title={factor.title.text || t('benchmark.factor.unnamed')}
      windowTitle={t('benchmark.factor.page')}
      breadcrumbs={crumbs(true)}
      circle={{ circle: 'programme', label: t('common.circles.programme.name') }}
      menu={<FactorMenu factor={factor} />}
    >
      <Stack gap="large">
        {factor.isContextual ? <OutsideNote factor={factor} /> : <ScopeChoice factor={factor} />}
        <Norm factor={factor} />
        <Questions factor={factor} />
        <Findings factor={factor} />
        <Options factor={factor} />
        <Notes factor={factor} />
        <FactorVersions factor={factor} />
      </Stack>
    </Page>
  )
}

function FactorMenu({ factor }: Props) {
  const { t } = useTexts()
  const { at, place, commands, isOpen } = useBenchmark()
  const [, go] = useLocation()
  const { instance, isContextual } = factor
  const reclassify = () => void commands.report(setContextual(at, place.author(), instance, !isContextual))
  const items: readonly (MenuItem | false)[] = [
    isOpen && {
      id: 'context',
      label: t(isContextual ? 'benchmark.factor.toFactor' : 'benchmark.factor.toContext'),
      icon: 'arrow',
      onChoose: reclassify,
    },
    { id: 'form', label: t('benchmark.menu.form'), icon: 'file', onChoose: () => go(place.addressOf(instance.id)) },
  ]
  const title = factor.title.text || t('benchmark.factor.unnamed')
  return <Menu label={t('benchmark.factor.menu', { title })} items={items.filter((item) => !!item)} />
}

/** A contextual factor cannot become an action of the city; the association may take it further (S129). */
function OutsideNote({ factor }: Props) {
  const { t } = useTexts()
  const { at, place, commands, isOpen } = useBenchmark()
  return (
    <Stack gap="small">
      <Banner title={t('benchmark.factor.outside')}>{t('benchmark.factor.outsideText')}</Banner>
      <Checkbox
        label={t('benchmark.context.flag')}
        isChecked={factor.isForAssociation}
        isDisabled={!isOpen}
        onChange={(isFor) => commands.report(setForAssociation(at, place.author(), factor.instance, isFor))}
      />
    </Stack>
  )
}

function ScopeChoice({ factor }: Props) {
  const { t } = useTexts()
  return (
    <div>
      <Facts>
        <TemplateMark template={factor.template} />
      </Facts>
      <ScopeTie factor={factor} help={t('benchmark.factor.inScopeHelp')} />
    </div>
  )
}
