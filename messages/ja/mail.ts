import type { MailMessages } from "../en/mail.ts";
import { number } from "./format.ts";

export const mail: MailMessages = {
  invitation: {
    subject: (invitedBy) => `${invitedBy}さんから広場（Hiroba）への招待`,
    text: ({ name, invitedBy, invitedTo, link }) => `${name}さん

${invitedBy}さんから、「${invitedTo}」を広場（Hiroba）で一緒に運営するための招待が届いています。

次のリンクを開くとログインできます。使えるのは一度だけで、3日間有効です。
${link}

ログインしたあと、「マイアカウント」のページでパスワードを設定できます。
心当たりがない場合は、何もする必要はありません。リンクを持つ人は誰でもあなたとしてログインできますので、ほかの人に渡さないでください。
`,
  },
  newPassword: {
    subject: "広場（Hiroba）の新しいパスワードを設定してください",
    text: ({ name, link }) => `${name}さん

広場（Hiroba）のパスワードを設定し直す申し込みがありました。ご自身で申し込んだ場合は、次のリンクを開いてください。使えるのは一度だけで、30分間有効です。
${link}

心当たりがない場合は、何もする必要はありません。パスワードはそのままです。
`,
  },
  passwordChanged: {
    subject: "広場（Hiroba）のパスワードが変更されました",
    text: ({ name, link }) => `${name}さん

広場（Hiroba）のパスワードが変更され、ほかの端末はすべてログアウトしました。

ご自身で変更したのでなければ、すぐに新しいパスワードを設定し、組織の管理者に知らせてください。
${link}
`,
  },
  reminder: {
    subject: {
      "statements-waiting": "Hirobaで意見が確認を待っています", test: "試し送り：Hirobaのお知らせ", "conversation-opened": "Hirobaで対話が始まりました",
      "conversation-closed": "Hirobaで対話が終わりました", "report-published": "Hirobaで報告書が公開されました",
    },
    text: ({ pending, hours, link }) => `こんにちは。

${pending === 0 ? "いま、確認を待っている意見はありません。" : `${number(pending)}件の意見が確認を待っています。${hours === null || hours === 0 ? "" : `いちばん長いものは${number(hours)}時間待っています。`}`}

${link}

このメールは、主催者が「設定」の「お知らせ」でこのアドレスを入れたためにお送りしています。主催者に頼むと、取り消せます。
`,
  },
};
