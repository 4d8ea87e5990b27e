/**
 * Lua code that makes the global StreamHandle: everything that Envoy's Lua filter offers a script, with fixed answers, so that handlers can
 * be tried without a request (spec/policies.md 5.5).
 */
export const mockStreamHandle = `
local pairs, setmetatable, type, error = pairs, setmetatable, type, error
local function text(value) return function() return value end end
local function nothing() end
-- Methods stand behind the object, so that loops over it meet its entries only.
local function object(members, entries)
  for _, level in pairs({"Trace", "Debug", "Info", "Warn", "Err", "Critical"}) do
    members["log" .. level] = function(_, message) local _ = "" .. message end
  end
  return setmetatable(entries or {}, {__index = members})
end
local function samples(members)
  return object(members, {key1 = "value1", key2 = "value2"})
end
local function list(size)
  return function()
    local items = {}
    for i = 1, size do items[i] = "item" .. i end
    return items
  end
end

local function headers()
  return samples({
    add = nothing, remove = nothing, replace = nothing, setHttp1ReasonPhrase = nothing,
    get = text("value"), getAtIndex = text("value"), getHttp1ReasonPhrase = text("OK"),
    getNumValues = function() return 1 end,
  })
end
local function metadata() return samples({get = text("value")}) end
local function dynamicMetadata() return samples({get = text("value"), set = nothing}) end
local function buffer()
  return object({length = function() return 10 end, getBytes = text("0123456789"), setBytes = nothing})
end

local function tls()
  local members = {
    peerCertificatePresented = function() return true end,
    peerCertificateValidated = function() return false end,
    uriSanPeerCertificate = list(2),
    validFromPeerCertificate = function() return 1700000000 end,
    expirationPeerCertificate = function() return 1900000000 end,
    parsedSubjectPeerCertificate = function()
      return object({commonName = text("example.com"), organizationName = text("Example")})
    end,
  }
  for _, name in pairs({
    "sha256PeerCertificateDigest", "serialNumberPeerCertificate", "issuerPeerCertificate", "subjectPeerCertificate",
    "subjectLocalCertificate", "urlEncodedPemEncodedPeerCertificate", "urlEncodedPemEncodedPeerCertificateChain",
    "sessionId", "ciphersuiteId", "ciphersuiteString", "tlsVersion",
  }) do members[name] = text("value") end
  for _, name in pairs({
    "uriSanLocalCertificate", "dnsSansPeerCertificate", "dnsSansLocalCertificate", "oidsPeerCertificate",
    "oidsLocalCertificate",
  }) do members[name] = list(1000) end
  return object(members)
end

local function streamInfo()
  local members = {dynamicMetadata = dynamicMetadata, downstreamSslConnection = tls}
  for _, name in pairs({
    "protocol", "routeName", "virtualClusterName", "downstreamDirectLocalAddress", "downstreamLocalAddress",
    "downstreamDirectRemoteAddress", "downstreamRemoteAddress", "requestedServerName",
  }) do members[name] = text("value") end
  return object(members)
end

StreamHandle = object({
  headers = headers, trailers = headers, body = buffer, metadata = metadata, filterContext = metadata,
  streamInfo = streamInfo,
  connection = function() return object({ssl = tls}) end,
  connectionStreamInfo = function() return object({dynamicMetadata = dynamicMetadata}) end,
  bodyChunks = function()
    local left = 3
    return function()
      if left == 0 then return nil end
      left = left - 1
      return buffer()
    end
  end,
  httpCall = function(_, cluster, sent, body)
    if type(cluster) ~= "string" then error("httpCall needs the name of a cluster") end
    return sent, body
  end,
  respond = function(_, sent) local _ = "" .. sent[":status"] end,
  setUpstreamOverrideHost = nothing, importPublicKey = text("key"),
  verifySignature = function() return true, "" end,
  base64Escape = function(_, value) return value end,
  timestamp = function() return 1700000000000 end, timestampString = text("1700000000000"),
})
`;
