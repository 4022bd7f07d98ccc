import { useState } from 'react'
import type { Benchmark, Line } from '../../documents/benchmarkTypes.ts'
import { REFERENCE_TOOLS } from '../../method/benchmark/reference.ts'
import { classes } from '../../ui/classes.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import shared from './benchmark.module.css'
import styles from './Library.module.css'
import { OwnTool } from './OwnTool.tsx'
import { ToolLink } from './ToolLink.tsx'

/** Tools that exist already, and one's own: titles and notes are here without a network, what they lead to is not (S121). */
export function Library({ benchmark }: { readonly benchmark: Benchmark }) {
  const { t } = useTexts()
  const { commands, isOpen, sheets } = useBenchmark()
  const [isAdding, setAdding] = useState(false)
  const { instance, tools } = benchmark
  const spot = { instance, owner: instance.id, field: 'bm.evidence' }
  const used = new Set(tools.map(({ value }) => value?.url))
  return (
    <Section
      title={t('benchmark.library.title')}
      lead={t('benchmark.library.lead')}
      actions={
        isOpen && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('benchmark.library.own')}
          </Button>
        )
      }
    >
      <ul className={styles.tools} aria-label={t('benchmark.library.title')}>
        {tools.map((tool) => (
          <UsedTool key={tool.id} tool={tool} />
        ))}
        {REFERENCE_TOOLS.filter(({ url }) => !used.has(url)).map(({ id, url }) => {
          const { label } = sheets.texts.of(`tool/${id}`)
          return (
            <li key={id} className={classes(shared.framed, styles.tool)}>
              <h3>{label}</h3>
              <div className={classes(shared.buttons, styles.flush)}>
                <ToolLink title={label} url={url} />
                {isOpen && (
                  <Button
                    kind="quiet"
                    icon="plus"
                    label={t('benchmark.library.useOf', { title: label })}
                    onClick={() => void commands.add(spot, label, { url })}
                  >
                    {t('benchmark.library.use')}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {isAdding && (
        <OwnTool
          onClose={() => setAdding(false)}
          onAdd={(title, url, comment) =>
            commands.add(spot, title, { ...(url && { url }), ...(comment && { comment }) }) !== null
          }
        />
      )}
    </Section>
  )
}

function UsedTool({ tool }: { readonly tool: Line }) {
  const { t } = useTexts()
  const { commands, isOpen } = useBenchmark()
  const { words, value } = tool
  return (
    <li className={classes(shared.framed, styles.tool)} data-item={tool.id}>
      <h3 dir="auto" lang={words.language || undefined}>
        {words.text || t('benchmark.factor.unnamed')}
      </h3>
      {value?.comment && (
        <p className={shared.soft} dir="auto">
          {value.comment}
        </p>
      )}
      <div className={shared.buttons}>
        <span className={shared.mark}>{t('benchmark.library.used')}</span>
        {value?.url && <ToolLink title={words.text} url={value.url} />}
        {isOpen && (
          <Button
            kind="quiet"
            icon="trash"
            label={t('benchmark.library.removeOf', { title: words.text })}
            onClick={() => commands.remove(tool)}
          >
            {t('benchmark.library.remove')}
          </Button>
        )}
      </div>
    </li>
  )
}
