import { checkBooks } from '@/features/ledger';
import { command } from './command';

await command({
  usage: 'npm run books',
  options: [],
  run: async () => {
    const lines = await checkBooks();
    const width = Math.max(...lines.map(({ invariant }) => invariant.length));
    for (const { invariant, differences, amount } of lines) {
      console.log(
        `${differences === 0 ? 'ok    ' : 'WRONG '} ${invariant.padEnd(width)}  ${differences}  ${amount}`,
      );
    }
    const wrong = lines.filter(({ differences }) => differences !== 0).length;
    console.log(wrong === 0 ? 'The books balance.' : `${wrong} of ${lines.length} invariants do not hold.`);
    return wrong === 0 ? 0 : 1;
  },
});
