/**
 * Lua code that runs before a script: it turns the VM's Lua 5.3 into the Lua 5.1 that scripts are written for, and takes away whatever
 * reaches beyond the script. No function touches the file system, the environment or the process: calls that must fail are errors, all
 * others find nothing (spec/policies.md 5.5).
 */
export const sandboxPrelude = `
local type, error, tostring, pairs = type, error, tostring, pairs
local floor, ceil, tointeger = math.floor, math.ceil, math.tointeger
local pack, unpackList, tonumber = table.pack, table.unpack, tonumber

-- Lua 5.1 cuts the decimals of numbers where it wants whole ones; 5.3 refuses them.
local function whole(value)
  if type(value) ~= "number" or value ~= value then return value end
  return tointeger(value >= 0 and floor(value) or ceil(value)) or value
end
local function cutting(f)
  return function(a, b, c, ...) return f(a, whole(b), whole(c), ...) end
end
string.sub, string.byte = cutting(string.sub), cutting(string.byte)
local find, match, remove, format = string.find, string.match, table.remove, string.format
string.find = function(s, pattern, init, ...) return find(s, pattern, whole(init), ...) end
string.match = function(s, pattern, init) return match(s, pattern, whole(init)) end
local rep, char = string.rep, string.char
string.rep = function(s, n)
  if #s * (whole(n) or 0) > 67108864 then error("resulting string too large") end
  return rep(s, whole(n))
end
string.char = function(...)
  local codes = {...}
  for i = 1, #codes do codes[i] = whole(codes[i]) end
  return char(unpackList(codes))
end
string.format = function(text, ...)
  local args = pack(...)
  local i = 0
  for conversion in text:gsub("%%%%", ""):gmatch("%%[-+ #0-9.]*(%a)") do
    i = i + 1
    if find("diouxXc", conversion, 1, true) then args[i] = whole(tonumber(args[i]) or args[i]) end
  end
  return format(text, unpackList(args, 1, args.n))
end
table.remove = function(list, at) if at == nil then return remove(list) end return remove(list, whole(at)) end

unpack, table.getn, string.gfind = unpackList, function(list) return #list end, string.gmatch
table.maxn = function(list)
  local max = 0
  for key in pairs(list) do if type(key) == "number" and key > max then max = key end end
  return max
end
math.pow, math.mod = function(a, b) return a ^ b end, math.fmod
math.log10 = function(x) return math.log(x, 10) end
math.ldexp = function(m, e) return m * 2.0 ^ e end
math.frexp = function(x)
  if x == 0 or x ~= x or x == math.huge or x == -math.huge then return x, 0 end
  local e = floor(math.log(math.abs(x), 2)) + 1
  local m = x / 2.0 ^ e
  if math.abs(m) >= 1 then return m / 2, e + 1 end
  return m, e
end
math.sinh = function(x) return (math.exp(x) - math.exp(-x)) / 2 end
math.cosh = function(x) return (math.exp(x) + math.exp(-x)) / 2 end
math.tanh = function(x) local e = math.exp(2 * x) if e == math.huge then return 1 end return (e - 1) / (e + 1) end
math.atan2 = math.atan
collectgarbage = function(option) return option == "count" and 64 or 0 end
gcinfo = function() return 64 end
table.unpack, table.pack, table.move, rawlen = nil, nil, nil, nil
string.pack, string.unpack, string.packsize = nil, nil, nil
math.tointeger, math.type, math.ult, coroutine.isyieldable = nil, nil, nil, nil

print = function() end

local blocked = {"/etc", "/proc", "/sys", "/certs", "/var/run/secrets", "/run/secrets"}
local function check(path)
  if type(path) ~= "string" then error("path expected") end
  local slashed = ("/" .. path:gsub("\\\\", "/")):gsub("/+", "/")
  for segment in slashed:gmatch("[^/]+") do
    if segment == "." or segment == ".." then error("access to " .. path .. " is not allowed") end
  end
  for _, root in pairs(blocked) do
    if slashed == root or slashed:sub(1, #root + 1) == root .. "/" then error("access to " .. path .. " is not allowed") end
  end
end
local function missing(path) return nil, path .. ": No such file or directory", 2 end
local stream = {}
for _, name in pairs({"write", "flush", "close", "setvbuf"}) do stream[name] = function() return true end end
for _, name in pairs({"read", "seek"}) do stream[name] = function() return nil end end
stream.lines = function() return function() return nil end end
local function default(path)
  if path == nil or type(path) == "table" then return stream end
  check(path)
  error(path .. ": No such file or directory")
end
io = {
  stdin = stream, stdout = stream, stderr = stream, input = default, output = default,
  write = function() return true end, read = function() return nil end, flush = function() end, close = function() end,
  type = function(value) return value == stream and "file" or nil end,
  open = function(path, mode)
    check(path)
    if type(mode) ~= "string" then error("mode expected") end
    return missing(path)
  end,
  lines = function(path) return default(path).lines() end,
  tmpfile = function() return nil, "temporary files are not available" end,
}
local function hidden(name) if name == "PWD" then error("access to PWD is not allowed") end end
os.getenv = function(name) hidden(name) return nil end
os.setenv = function(name) hidden(name) return true end
os.remove = function(path) check(path) return missing(path) end
os.rename = function(from, to) check(from) check(to) return missing(from) end
os.tmpname = function() return "/tmp/lua" end
os.setlocale = function() return "C" end
os.execute, os.exit = nil, nil

require, loadfile, dofile, package, debug, load, loadstring = nil, nil, nil, nil, nil, nil, nil
rawget, rawset, getmetatable, setmetatable, _G, _VERSION = nil, nil, nil, nil, nil, "Lua 5.1"
`;
