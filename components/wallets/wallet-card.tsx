'use client';

import { Link2, Trash2, Wallet } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { Moment } from '@/components/ui/moment';
import { RefusalNote } from '@/components/ui/refusal-note';
import { TextAreaField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useTurn } from '@/components/ui/use-turn';
import { challengeWalletAction, linkWalletAction, removeWalletAction } from '@/forms/wallets';

/** What a browser wallet offers to pages. */
interface BrowserWallet {
  request(call: { method: string; params?: unknown[] }): Promise<unknown>;
}

const browserWallet = () => (window as { ethereum?: BrowserWallet }).ethereum;

export interface LinkedWallet {
  id: number;
  address: string;
  createdAt: Date;
}

/**
 * Wallets a person has shown to hold, and two ways to link another: by the wallet in their browser, or by signing our
 * message wherever they like and pasting the signature.
 */
export function WalletCard({ wallets }: { wallets: LinkedWallet[] }) {
  const [address, setAddress] = useState('');
  const [message, setMessage] = useState<string>();
  const [signature, setSignature] = useState('');
  const [problems, setProblems] = useState<{ publicKey?: string; signature?: string; form?: string }>({});
  const { pending, begin, button } = useTurn();
  const toast = useToast();

  function refused(result: { message: string; fields: Record<string, string> }) {
    const { publicKey, signature: signed } = result.fields;
    setProblems({
      publicKey: publicKey && `The address ${publicKey}.`,
      signature: signed && `The signature ${signed}.`,
      form: publicKey || signed ? undefined : result.message,
    });
  }

  async function finish(publicKey: string, signed: string) {
    const result = await linkWalletAction({ publicKey, signature: signed });
    if (!result.ok) return refused(result);
    setMessage(undefined);
    setAddress('');
    setSignature('');
    setProblems({});
    toast.success('Crypto wallet linked');
  }

  function ask(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    begin('ask', async () => {
      const result = await challengeWalletAction({ publicKey: address.trim() });
      if (!result.ok) return refused(result);
      setProblems({});
      setMessage(result.value);
    });
  }

  function link(event: FormEvent) {
    event.preventDefault();
    if (!pending) begin('link', () => finish(address.trim(), signature.trim()));
  }

  function askBrowser() {
    if (pending) return;
    const wallet = browserWallet();
    if (!wallet) {
      setProblems({
        form: 'There is no crypto wallet in this browser. Type its address and paste a signature instead.',
      });
      return;
    }
    begin('browser', async () => {
      try {
        const [account] = (await wallet.request({ method: 'eth_requestAccounts' })) as string[];
        if (!account) return;
        const result = await challengeWalletAction({ publicKey: account });
        if (!result.ok) return refused(result);
        const signed = await wallet.request({ method: 'personal_sign', params: [result.value, account] });
        await finish(account, String(signed));
      } catch {
        setProblems({ form: 'The crypto wallet did not sign. Nothing was linked. Try again when you like.' });
      }
    });
  }

  return (
    <Card
      title="Crypto wallets"
      description="Some campaigns are for invited crypto wallets only. Linking costs nothing and gives us no right over it."
    >
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        {wallets.length > 0 && (
          <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
            {wallets.map((wallet) => (
              <li key={wallet.id} className="flex items-center justify-between gap-3 text-sm">
                <span className="flex min-w-0 items-center gap-2">
                  <Wallet aria-hidden="true" className="size-4 shrink-0 text-muted" strokeWidth={1.75} />
                  <code className="truncate font-mono text-xs">{wallet.address}</code>
                  <CopyButton text={wallet.address} label="Copy address" />
                </span>
                <span className="flex shrink-0 items-center gap-2 text-muted text-xs">
                  <span className="hidden sm:inline">
                    linked <Moment at={wallet.createdAt} />
                  </span>
                  <Button
                    size="sm"
                    variant="ghost"
                    {...button(String(wallet.id))}
                    aria-label={`Unlink ${wallet.address}`}
                    onClick={() =>
                      begin(String(wallet.id), async () => {
                        const result = await removeWalletAction({ id: wallet.id });
                        if (!result.ok) refused(result);
                      })
                    }
                    icon={Trash2}
                  >
                    Unlink
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
        {problems.form && <RefusalNote>{problems.form}</RefusalNote>}
        {message === undefined ? (
          <form onSubmit={ask} className="grid gap-3">
            <TextField
              label="Address"
              name="publicKey"
              placeholder="0x"
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
              error={problems.publicKey}
            />
            <div className="flex flex-wrap gap-2">
              <Button type="submit" {...button('ask')} disabled={address.trim() === ''}>
                Sign by hand
              </Button>
              <Button onClick={askBrowser} {...button('browser')} icon={Link2}>
                Use the crypto wallet in this browser
              </Button>
            </div>
          </form>
        ) : (
          <form onSubmit={link} className="grid gap-3">
            <div className="grid gap-2">
              <div className="flex items-center justify-between gap-3">
                <p className="font-medium text-sm">
                  1. Sign this message with the key of {address.slice(0, 8)}…
                </p>
                <CopyButton text={message}>Copy</CopyButton>
              </div>
              <pre className="overflow-x-auto whitespace-pre-wrap break-all rounded-control bg-sunken p-3 font-mono text-xs">
                {message}
              </pre>
            </div>
            <TextAreaField
              label="2. Paste the signature"
              name="signature"
              rows={3}
              spellCheck={false}
              className="font-mono"
              hint="It begins with 0x. The message works once, for ten minutes."
              value={signature}
              onChange={(event) => setSignature(event.currentTarget.value)}
              error={problems.signature}
            />
            <div className="flex flex-wrap gap-2">
              <Button type="submit" variant="primary" {...button('link')} disabled={signature.trim() === ''}>
                Link crypto wallet
              </Button>
              <Button variant="ghost" onClick={() => setMessage(undefined)}>
                Cancel
              </Button>
            </div>
          </form>
        )}
      </div>
    </Card>
  );
}
