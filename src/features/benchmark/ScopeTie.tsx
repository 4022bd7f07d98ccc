import type { Factor } from '../../documents/benchmarkTypes.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import styles from './ScopeTie.module.css'

/** Whether a factor is worked on, and what the scope says of it: chosen here, it is proposed there, and the other way round. */
export function ScopeTie({ factor, help }: { readonly factor: Factor; readonly help?: string }) {
  const { t } = useTexts()
  const { commands, isOpen, sheets, scope } = useBenchmark()
  const { instance, isInScope } = factor
  const title = factor.title.text || t('benchmark.factor.unnamed')
  const isNamed = scope?.ids.includes(instance.id) ?? false
  const set = (yes: boolean) =>
    commands.set({ instance, owner: instance.id, field: 'bm.ck.inScope' }, 'boolean', yes ? { yes } : null)
  return (
    <>
      <Checkbox
        label={sheets.texts.of('bm.ck.inScope').label}
        {...(help && { help })}
        isChecked={isInScope}
        isDisabled={!isOpen}
        onChange={set}
      />
      {scope && isInScope !== isNamed && (
        <div className={styles.tie}>
          <p className={styles.words}>{t(isNamed ? 'benchmark.scope.named' : 'benchmark.scope.notNamed')}</p>
          {isNamed && isOpen && (
            <Button icon="star" label={t('benchmark.scope.markOf', { title })} onClick={() => set(true)}>
              {t('benchmark.scope.mark')}
            </Button>
          )}
          {!isNamed && scope.mayChoose && (
            <Button
              icon="plus"
              label={t('benchmark.scope.takeOf', { title })}
              onClick={() => void commands.report(scope.choose(instance.id, true))}
            >
              {t('benchmark.scope.take')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
