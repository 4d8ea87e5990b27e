import { describe, expect, it } from 'vitest';
import { runScript } from '../../../../../src/translate/features/lua/sandbox/run-script.ts';

const withHandle = (body: string) => runScript(`local h = StreamHandle\n${body}`);

describe('the mock of the stream handle takes', () => {
  it.each([
    'for _, level in pairs({"Trace", "Debug", "Info", "Warn", "Err", "Critical"}) do h["log" .. level](h, "a") end',
    'h:logInfo(5)',
    'for key, value in pairs(h:headers()) do h:logInfo(key .. value) end',
    'for key, value in pairs(h:metadata()) do h:logInfo(key .. value) end',
    'for key, value in pairs(h:streamInfo():dynamicMetadata()) do h:logInfo(key .. value) end',
    'local x = h:headers():get("a"):upper() .. h:trailers():getHttp1ReasonPhrase()',
    'assert(h:headers():getNumValues("a") == 1)',
    'local x = h:headers().key1 .. h:headers().key2',
    'h:headers():add("a", "b")\nh:headers():replace("a", "b")\nh:headers():remove("a")',
    'h:respond({[":status"] = "403"}, "no")',
    'local headers, body = h:httpCall("c", {[":method"] = "GET"}, "sent", 100)\nassert(headers[":method"] .. body == "GETsent")',
    'local n = 0\nfor chunk in h:bodyChunks() do n = n + chunk:length() end\nassert(n == 30)',
    'assert(h:body():getBytes(0, 10):len() == 10)',
    'pcall(function() h:unknown() end)',
    'local x = h:metadata():get("x")["z"]\nassert(x == nil)',
    'local x = h:streamInfo():downstreamSslConnection():tlsVersion() .. h:streamInfo():routeName()',
    'local x = h:connection():ssl():parsedSubjectPeerCertificate():commonName() .. ""',
    'assert(#h:connection():ssl():uriSanPeerCertificate() == 2 and #h:connection():ssl():dnsSansLocalCertificate() == 1000)',
    'assert(h:connection():ssl():peerCertificatePresented() and not h:connection():ssl():peerCertificateValidated())',
    'h:connectionStreamInfo():dynamicMetadata():set("a", "b", "c")',
    'local x = h:timestamp() + 1 .. h:timestampString() .. h:base64Escape("x") .. h:importPublicKey("k", 1)',
    'local fine, message = h:verifySignature()\nassert(fine and message == "")',
  ])('%s', (body) => expect(withHandle(body)).toBeUndefined());
});

describe('the mock of the stream handle refuses', () => {
  it.each([
    'h:logInfo(nil)',
    'h:logInfo({})',
    'h:unknown()',
    'h:virtualHost()',
    'h:headers():unknown()',
    'local x = h:headers().zzz .. "x"',
    'h:respond({}, "x")',
    'h:httpCall(nil, {}, "", 100)',
  ])('%s', (body) => expect(withHandle(body)).toEqual(expect.any(String)));
});
