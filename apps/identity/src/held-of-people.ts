import type { HeldOfPeople } from '@caunoi/kit/personal-data/held-of-people';

/** What its tables say of people, and what of it they are given when they ask for all of theirs. */
export const heldOfPeople: HeldOfPeople = {
  account: {
    title: { vi: 'Tài khoản', en: 'Account', fr: 'Compte' },
    sql: `SELECT email, full_name AS "fullName", locale AS language, email_verified_at AS "emailVerifiedAt", platform_roles AS "platformRoles",
      accepted_terms AS "acceptedTerms", accepted_terms_at AS "acceptedTermsAt", blocked_at AS "blockedAt", blocked_reason AS "blockedReason",
      created_at AS "createdAt" FROM account WHERE id = $1`,
  },
  membership: {
    title: { vi: 'Tổ chức bạn là thành viên', en: 'Organisations you are a member of', fr: 'Vos organisations' },
    sql: `SELECT organisation.name AS organisation, capacities, membership.roles, membership.created_at AS "createdAt"
      FROM membership JOIN organisation ON organisation.id = organisation_id WHERE account_id = $1 ORDER BY membership.created_at DESC`,
  },
  session: {
    title: { vi: 'Nơi đang đăng nhập', en: 'Where you are signed in', fr: 'Vos connexions' },
    sql: `SELECT device, created_at AS "createdAt", last_seen_at AS "lastSeenAt", proven_at AS "provenAt", strong AS "twoSteps"
      FROM session WHERE account_id = $1 ORDER BY created_at DESC`,
  },
  known_place: {
    title: { vi: 'Nơi đã đăng nhập gần đây', en: 'Where you signed in of late', fr: 'Lieux de connexion récents' },
    sql: `SELECT proven_at AS "provenAt" FROM known_place WHERE account_id = $1 ORDER BY proven_at DESC`,
  },
  invitation: {
    title: { vi: 'Lời mời vào tổ chức', en: 'Invitations to organisations', fr: 'Invitations dans des organisations' },
    sql: `SELECT organisation.name AS organisation, invited_by = $1 AS "byYou", manager, invitation.created_at AS "createdAt",
      invitation.expires_at AS "expiresAt" FROM invitation JOIN organisation ON organisation.id = organisation_id
      WHERE invited_by = $1 OR email = (SELECT email FROM account WHERE id = $1 AND email_verified_at IS NOT NULL)
      ORDER BY invitation.created_at DESC`,
  },
  join_request: {
    title: { vi: 'Tổ chức bạn đã xin vào', en: 'Organisations you asked to join', fr: 'Organisations que vous avez demandé à rejoindre' },
    sql: `SELECT organisation.name AS organisation, role, message, state, reason, join_request.created_at AS "createdAt",
      join_request.expires_at AS "expiresAt", decided_at AS "decidedAt"
      FROM join_request JOIN organisation ON organisation.id = organisation_id WHERE account_id = $1 ORDER BY join_request.created_at DESC`,
  },
  hand_over: {
    title: { vi: 'Lời giao quyền quản lý', en: 'Managing that is handed over', fr: 'Transmissions de gestion' },
    sql: `SELECT organisation.name AS organisation, from_account = $1 AS "byYou", hand_over.created_at AS "createdAt", hand_over.expires_at AS "expiresAt"
      FROM hand_over JOIN organisation ON organisation.id = organisation_id WHERE from_account = $1 OR to_account = $1`,
  },
  appeal: {
    title: { vi: 'Khiếu nại bạn đã gửi', en: 'Appeals you wrote', fr: 'Recours que vous avez rédigés' },
    sql: `SELECT organisation.name AS organisation, appeal.text, appeal.created_at AS "createdAt", verdict, answer, answered_at AS "answeredAt"
      FROM appeal LEFT JOIN suspension ON suspension.id = suspension_id LEFT JOIN organisation ON organisation.id = organisation_id
      WHERE account_id = $1 ORDER BY appeal.created_at DESC`,
  },
  suspension: { withheld: 'Of an organisation; who decided it acted for the platform.' },
  secret_link: {
    title: { vi: 'Đường dẫn đã gửi cho bạn', en: 'Links sent to you', fr: 'Liens qui vous ont été envoyés' },
    sql: `SELECT purpose, email, created_at AS "createdAt", expires_at AS "expiresAt" FROM secret_link WHERE account_id = $1 ORDER BY created_at DESC`,
  },
  api_key: {
    title: { vi: 'Khóa API bạn đã tạo', en: 'API keys you made', fr: 'Clés d’API créées' },
    sql: `SELECT name, beginning, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
      FROM api_key WHERE created_by = $1 ORDER BY created_at DESC`,
  },
  authenticator: {
    title: { vi: 'Ứng dụng xác thực', en: 'Authenticator app', fr: 'Application d’authentification' },
    sql: `SELECT created_at AS "createdAt", confirmed_at AS "confirmedAt" FROM authenticator WHERE account_id = $1`,
  },
  passkey: {
    title: { vi: 'Khóa truy cập', en: 'Passkeys', fr: 'Clés d’accès' },
    sql: `SELECT name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM passkey WHERE account_id = $1 ORDER BY created_at DESC`,
  },
  account_link: {
    title: { vi: 'Tài khoản bên ngoài đã nối', en: 'Outside accounts you connected', fr: 'Comptes externes reliés' },
    sql: `SELECT issuer, subject, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM account_link
      WHERE account_id = $1 ORDER BY created_at DESC`,
  },
  application: {
    title: { vi: 'Ứng dụng bạn đã đăng ký', en: 'Applications you registered', fr: 'Applications enregistrées' },
    sql: `SELECT name, redirect_uris AS "redirectUris", scopes, created_at AS "createdAt", last_used_at AS "lastUsedAt"
      FROM application WHERE created_by = $1 ORDER BY created_at DESC`,
  },
  allowed_application: {
    title: { vi: 'Ứng dụng bạn đã cho phép', en: 'Applications you allowed', fr: 'Applications autorisées' },
    sql: `SELECT application.name, organisation.name AS organisation, claims, allowed_application.created_at AS "createdAt",
      allowed_application.last_used_at AS "lastUsedAt" FROM allowed_application JOIN application ON application.id = application_id
      JOIN organisation ON organisation.id = organisation_id WHERE account_id = $1 ORDER BY allowed_application.last_used_at DESC`,
  },
  consent: {
    title: { vi: 'Điều bạn đã đồng ý hoặc rút lại', en: 'What you agreed to or withdrew', fr: 'Accords donnés ou retirés' },
    sql: `SELECT purpose, given, text_version AS "textVersion", how, at FROM consent WHERE account_id = $1 ORDER BY seq DESC`,
  },
  data_request: {
    title: { vi: 'Yêu cầu của bạn về dữ liệu', en: 'What you asked about your data', fr: 'Vos demandes sur vos données' },
    sql: `SELECT kind, text, state, asked_at AS "askedAt", done_by AS "doneBy", answer, answered_at AS "answeredAt" FROM data_request
      WHERE account_id = $1 ORDER BY asked_at DESC`,
  },
  recovery_code: { withheld: 'Hashes of codes that only the person has.' },
  passkey_challenge: { withheld: 'A random number for ten minutes.' },
  oidc_row: { withheld: 'Codes and tokens, found by hashes, that end within a day; what they rest on is among the allowed applications.' },
  outside_sign_in: { withheld: 'Random numbers of a sign-in that is on its way, for ten minutes.' },
};
