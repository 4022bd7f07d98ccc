import { useState } from 'react'
import { BLOCKS, type BlockId } from '../../method/scope.ts'
import { Button } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { BlockItem } from './BlockItem.tsx'
import { addToBlock } from './blockItems.ts'
import type { ScopeBoard } from './board.ts'
import { Quotes } from './Quotes.tsx'
import styles from './scope.module.css'

type BlockProps = {
  readonly board: ScopeBoard
  readonly block: BlockId
  /** What a question of the needs analysis is called. */
  readonly labelOf: (field: string) => string
}

export function Block({ board, block, labelOf }: BlockProps) {
  const { t } = useTexts()
  const report = useReport('scope')
  const [typed, setTyped] = useState('')
  const { here, mayWrite } = board
  const { field } = BLOCKS[block]
  const items = here.items(field)
  const title = here.texts.of(field).label
  const add = () => {
    if (report(addToBlock(board, block, typed.trim())).ok) setTyped('')
  }
  return (
    <section className={styles.block} aria-label={title}>
      <h3>{title}</h3>
      {items.length === 0 && <p className={styles.quiet}>{t('scope.blocks.none')}</p>}
      <ul className={styles.rows}>
        {items.map((item, index) => (
          <BlockItem key={item.id} {...{ board, block, item }} number={index + 1} />
        ))}
      </ul>
      {mayWrite && (
        <form
          className={styles.adding}
          onSubmit={(event) => {
            event.preventDefault()
            if (typed.trim() !== '') add()
          }}
        >
          <TextInput label={t('scope.blocks.own', { block: title })} isLabelHidden value={typed} onChange={setTyped} />
          <Button type="submit" icon="plus" isDisabled={typed.trim() === ''}>
            {t('scope.blocks.add')}
          </Button>
        </form>
      )}
      <Quotes {...{ board, block, items, labelOf }} />
    </section>
  )
}
