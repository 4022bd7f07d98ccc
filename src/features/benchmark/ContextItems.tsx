import { Link } from 'wouter'
import { contextToFactor, removeFactor, setContextual, setForAssociation } from '../../documents/benchmarkFactors.ts'
import type { Benchmark, ContextItem, Factor } from '../../documents/benchmarkTypes.ts'
import { restoreItem } from '../../documents/forms/items.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import styles from './benchmark.module.css'

/** A factor that stands among the contextual ones for now. */
export function ContextFactor({ factor }: { readonly factor: Factor }) {
  const { t } = useTexts()
  const { at, place, commands, isOpen, address } = useBenchmark()
  const show = useToast()
  const { instance, rationale, isForAssociation } = factor
  const title = factor.title.text || t('benchmark.factor.unnamed')
  const inside = () => {
    if (!commands.report(setContextual(at, place.author(), instance, false)).ok) return
    const onUndo = () => void commands.report(setContextual(at, place.author(), instance, true))
    show({ text: t('benchmark.context.movedIn', { title }), onUndo })
  }
  return (
    <li className={styles.framed} data-item={instance.id}>
      <h3 dir="auto">
        <Link href={`${address}/${instance.id}`} className={styles.factorLink}>
          <bdi lang={factor.title.language || undefined}>{title}</bdi>
        </Link>
      </h3>
      {rationale.text && (
        <p className={styles.why} dir="auto">
          {rationale.text}
        </p>
      )}
      <Flag
        title={title}
        isChecked={isForAssociation}
        onChange={(isFor) => commands.report(setForAssociation(at, place.author(), instance, isFor))}
      />
      {isOpen && <InsideButton title={title} onClick={inside} />}
    </li>
  )
}

/** One that was written in the form’s own list. */
export function ListedContext({ item, benchmark }: { readonly item: ContextItem; readonly benchmark: Benchmark }) {
  const { t } = useTexts()
  const { at, place, commands, isOpen } = useBenchmark()
  const show = useToast()
  const { instance } = benchmark
  const title = item.name.text || item.effect.text || t('benchmark.factor.unnamed')
  const inside = () => {
    const made = commands.report(contextToFactor(at, place.author(), instance.id, item))
    if (!made.ok) return
    const onUndo = () => {
      commands.report(removeFactor(at, place.author(), made.value))
      const circle = place.circles[item.circle]
      if (circle) commands.report(restoreItem(circle.doc, place.author(), item.id))
    }
    show({ text: t('benchmark.context.movedIn', { title }), onUndo })
  }
  return (
    <li className={styles.framed} data-item={item.id}>
      <h3 dir="auto" lang={item.name.language || undefined}>
        {title}
      </h3>
      {item.name.text && item.effect.text && (
        <p className={styles.why} dir="auto">
          {item.effect.text}
        </p>
      )}
      <Flag
        title={title}
        isChecked={item.isForAssociation}
        onChange={(isFor) => commands.report(setForAssociation(at, place.author(), instance, isFor, item.id))}
      />
      {isOpen && <InsideButton title={title} onClick={inside} />}
    </li>
  )
}

type FlagProps = { readonly title: string; readonly isChecked: boolean; readonly onChange: (isFor: boolean) => void }

function Flag({ title, ...flag }: FlagProps) {
  const { t } = useTexts()
  const { isOpen } = useBenchmark()
  return (
    // biome-ignore lint/a11y/useSemanticElements: one box, named by what it is about
    <div role="group" aria-label={title}>
      <Checkbox label={t('benchmark.context.flag')} isDisabled={!isOpen} {...flag} />
    </div>
  )
}

function InsideButton({ title, onClick }: { readonly title: string; readonly onClick: () => void }) {
  const { t } = useTexts()
  return (
    <div>
      <Button kind="quiet" icon="arrow" label={t('benchmark.context.toFactorOf', { title })} onClick={onClick}>
        {t('benchmark.context.toFactor')}
      </Button>
    </div>
  )
}
